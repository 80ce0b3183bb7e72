import { SCORES, type SurveyWords } from '../../../../surveys/question-set.ts';
import { DONT_KNOW } from '../../../../surveys/sheet.ts';
import { OLDEST } from '../../../../surveys/year-group.ts';
import type { AboutRead, QuestionRead } from '../asked-of.ts';

interface OptionProps {
  name: string;
  value: string;
  words: string;
  chosen: boolean;
  quiet?: boolean;
  id?: string;
}

function Option({ name, value, words, chosen, quiet = false, id }: OptionProps) {
  return (
    <label class={quiet ? 'survey-option survey-option--quiet' : 'survey-option'}>
      <input type="radio" id={id} name={name} value={value} checked={chosen} />
      <span>{words}</span>
    </label>
  );
}

/** The five answers, the best first, and apart from them "I don't know". */
export function Scale({ question: { at }, words: { scale }, answer }: { question: QuestionRead; words: SurveyWords; answer: string }) {
  return (
    <>
      {SCORES.toReversed().map((score) => (
        <Option key={score} name={`q${at}`} value={String(score)} words={scale[score]} chosen={answer === String(score)} />
      ))}
      <Option name={`q${at}`} value={DONT_KNOW} words={scale['dont-know']} chosen={answer === DONT_KNOW} quiet />
    </>
  );
}

export function AboutOptions({ about: { at, options }, answer }: { about: AboutRead; answer: string }) {
  return (
    <>
      {options.map(({ letter, words }) => (
        <Option key={letter} name={`me${at}`} value={letter} words={words} chosen={answer === letter} quiet={letter === 'x'} />
      ))}
    </>
  );
}

/** Where a link leads to the button of a year; undefined, as where there is none, to that of whoever does not say. */
export function idOfYear(year: number | undefined): string {
  return `year-${year ?? 'x'}`;
}

/** Which year somebody is in. */
export function YearOptions({ years, words }: { years: readonly number[]; words: NonNullable<SurveyWords['year-group']> }) {
  const text = (year: number) => (year === OLDEST ? words.older : words.year.replace('{number}', String(year)));
  return (
    <>
      {years.map((year) => (
        <Option key={year} id={idOfYear(year)} name="year" value={String(year)} words={text(year)} chosen={false} />
      ))}
      <Option id={idOfYear(undefined)} name="year" value="x" words={words['prefer-not-to-say']} chosen={false} quiet />
    </>
  );
}
