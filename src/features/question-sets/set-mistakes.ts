import type { Mistake } from '../../shared/yaml-file.ts';
import { identityOf } from '../../surveys/question.ts';
import { type AboutMeQuestion, PREFER_NOT_TO_SAY, type QuestionSet, type SetQuestion, stagesWithOwnWords } from '../../surveys/question-set.ts';
import { placeholderMistakes } from './placeholders.ts';

/** What a form cannot see: ids that stand twice, words for nobody, links that lead nowhere, answers that cannot be told apart. */
export function setMistakes(set: QuestionSet): Mistake[] {
  return [
    ...twice(
      set.questions,
      ({ id }) => id,
      'questions',
      'id',
      (id) => `The question "${id}" stands twice. Each needs an id of its own.`,
    ),
    ...twice(
      set.questions,
      ({ words }) => words,
      'questions',
      'words',
      () => 'These words stand twice. Ask each question once.',
    ),
    ...set.questions.flatMap((question, index) => questionMistakes(question, set, ['questions', index])),
    ...twice(
      set['about-me'],
      ({ id }) => id,
      'about-me',
      'id',
      (id) => `The question "${id}" stands twice.`,
    ),
    ...set['about-me'].flatMap((question, index) => optionMistakes(question, ['about-me', index, 'options'])),
    ...twice(
      set.words.help,
      ({ id }) => id,
      'words.help',
      'id',
      (id) => `The place "${id}" stands twice.`,
    ),
    ...placeholderMistakes(set.words),
  ];
}

function twice<T>(items: readonly T[], key: (item: T) => string, list: string, part: string, message: (key: string) => string): Mistake[] {
  const keys = items.map(key);
  return keys.flatMap((each, index) => (keys.indexOf(each) < index ? [{ path: [...list.split('.'), index, part], message: message(each) }] : []));
}

function questionMistakes(question: SetQuestion, set: QuestionSet, path: PropertyKey[]): Mistake[] {
  const found: Mistake[] = [];
  if (question.id.startsWith('own-'))
    found.push({ path: [...path, 'id'], message: 'An id that begins with "own-" is one of a partnership. Choose another.' });
  for (const stage of stagesWithOwnWords(question)) {
    if (question.stages.includes(stage)) continue;
    found.push({ path: [...path, 'words-for', stage], message: `There are words for ${stage}, but the question is not asked there.` });
  }
  if (new Set(question.stages).size < question.stages.length) found.push({ path: [...path, 'stages'], message: 'A stage stands twice.' });
  if (versionNumber(question.since) > versionNumber(set.version) || Number.isNaN(versionNumber(question.since)))
    found.push({ path: [...path, 'since'], message: `Expected a version of this set, "1" to "${set.version}".` });
  return [...found, ...linkMistakes(question, set, [...path, 'same-as'])];
}

/** Versions are whole numbers, in quotation marks as in frameworks. */
function versionNumber(version: string): number {
  return /^[1-9]\d*$/.test(version) ? Number(version) : Number.NaN;
}

/** A link leads to the first wording: never to a link, and never to one that is still asked beside it. */
function linkMistakes(question: SetQuestion, set: QuestionSet, path: PropertyKey[]): Mistake[] {
  const first = question['same-as'];
  if (first === undefined) return [];
  if (set.questions.some(({ id }) => id === first))
    return [{ path, message: `"${first}" is asked too. Two questions of one survey cannot be the same question.` }];
  const other = set.questions.find((each) => each.id !== question.id && identityOf(each) === first);
  return other ? [{ path, message: `"${other.id}" is said to be the same as "${first}" too. Only one can be.` }] : [];
}

function optionMistakes({ options }: AboutMeQuestion, path: PropertyKey[]): Mistake[] {
  const letters = options.map(({ letter }) => letter);
  const repeated = letters.flatMap((letter, index) =>
    letters.indexOf(letter) < index
      ? [{ path: [...path, index, 'letter'], message: `The letter "${letter}" stands twice. Each answer needs its own.` }]
      : [],
  );
  if (letters.at(-1) === PREFER_NOT_TO_SAY) return repeated;
  return [...repeated, { path, message: `Expected "prefer not to say", with the letter ${PREFER_NOT_TO_SAY}, as the last answer.` }];
}
