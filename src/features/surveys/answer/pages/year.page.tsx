import { filledIn } from '../../../../surveys/in-language.ts';
import type { Answering } from '../answering.form.ts';
import type { AskedOf } from '../asked-of.ts';
import { Carried } from './carried.tsx';
import { idOfYear, YearOptions } from './options.tsx';
import { SurveyDocument } from './survey-document.tsx';

interface YearPageProps {
  path: string;
  asked: AskedOf;
  institution: string;
  answering: Answering;
  years: readonly number[];
  /** Somebody went on and chose nothing. */
  noneChosen: boolean;
}

/** Asked first: the words of the questions depend on it. */
export function YearPage({ path, asked, institution, answering, years, noneChosen }: YearPageProps) {
  const { words, language } = asked;
  const year = words['year-group'];
  if (!year) return null;
  return (
    <SurveyDocument title={year.asks} heading={filledIn(words.pages.title, { institution })} language={language}>
      <form method="post" action={`${path}/questions`}>
        <Carried answering={answering} />
        {noneChosen && (
          <p class="survey-told" id="year-wrong" role="alert">
            <a href={`#${idOfYear(years[0])}`}>{year.choose}</a>
          </p>
        )}
        <fieldset aria-describedby={noneChosen ? 'year-wrong' : undefined}>
          <legend>
            <h1>{year.asks}</h1>
          </legend>
          <YearOptions years={years} words={year} />
        </fieldset>
        <button type="submit">{words.buttons.next}</button>
      </form>
      <p class="survey-safe">{words.pages.privacy}</p>
    </SurveyDocument>
  );
}
