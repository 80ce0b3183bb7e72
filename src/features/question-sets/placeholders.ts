import type { Mistake } from '../../shared/yaml-file.ts';
import { BUTTON_WORDS, PAGE_WORDS, type PageWords, type SurveyWords } from '../../surveys/question-set.ts';

/** What the pages fill in. What is not named here has nothing to be filled in. */
const FILLED_IN: Partial<Record<PageWords, string[]>> = {
  title: ['institution'],
  'how-long': ['total'],
  'question-of': ['number', 'total'],
  'not-open': ['day'],
};

/** Braces that a page would not fill in, and those that it fills in but that are missing. */
export function placeholderMistakes(words: SurveyWords): Mistake[] {
  return [
    ...PAGE_WORDS.flatMap((name) => mistakesIn(words.pages[name], FILLED_IN[name] ?? [], ['words', 'pages', name])),
    ...BUTTON_WORDS.flatMap((name) => mistakesIn(words.buttons[name], [], ['words', 'buttons', name])),
    ...(words['year-group'] ? mistakesIn(words['year-group'].year, ['number'], ['words', 'year-group', 'year']) : []),
  ];
}

function mistakesIn(text: string, wanted: string[], path: PropertyKey[]): Mistake[] {
  const found = [...text.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name as string);
  const missing = wanted.filter((name) => !found.includes(name)).map((name) => `Expected {${name}} in these words: the page fills it in.`);
  const unknown = found.filter((name) => !wanted.includes(name)).map((name) => `Nothing fills in {${name}} here. Take it out.`);
  return [...missing, ...unknown].map((message) => ({ path, message }));
}
