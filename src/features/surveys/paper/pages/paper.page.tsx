import { filledIn } from '../../../../surveys/in-language.ts';
import { ButtonLink } from '../../../../ui/govuk/button.tsx';
import { Page } from '../../../../ui/page.tsx';
import { type AskedOf, dayIn } from '../../answer/asked-of.ts';
import { crumbsToSurvey } from '../../running/pages/survey-words.ts';
import type { SurveyPlace } from '../../running/survey-place.ts';
import type { Paper } from '../load-paper.ts';
import { PaperAbout } from './paper-about.tsx';
import { PaperQuestions } from './paper-questions.tsx';

interface PaperPageProps extends Paper {
  place: SurveyPlace;
  /** Whether the reader may type the filled in sheets in. */
  mayType: boolean;
}

/** The questionnaire to print: what is on screen only says how, and the rest is what goes on paper. */
export function PaperPage({ place, survey, questionnaire, asked, years, mayType }: PaperPageProps) {
  const { words, language } = asked;
  const { institution, path } = place;
  return (
    <Page title="On paper" caption={institution.name} crumbs={crumbsToSurvey(place, 'On paper')}>
      <div class="only-on-screen">
        <p>
          <ButtonLink href={`${path}/paper.pdf?language=${language.code}`}>Download it in {languageName(asked)} (PDF)</ButtonLink>
        </p>
        <p>
          Or print this page with Ctrl and P, and copy it. When the sheets are filled in,{' '}
          {mayType ? <a href={`${path}/typing`}>type them in</a> : 'your careers lead types them in'} before the survey closes.
        </p>
        <Languages path={`${path}/paper`} asked={asked} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="paper-frame" aria-label="The questionnaire" tabIndex={0}>
        <article class="paper" lang={language.code} dir={language.direction}>
          <h2>{filledIn(words.pages.title, { institution: institution.name })}</h2>
          <p>
            {words.pages.introduction} {words.pages['leave-out']}
          </p>
          <p class="paper__safe">{words.pages.privacy}</p>
          <PaperAbout asked={asked} years={years} />
          <PaperQuestions asked={asked} questionnaire={questionnaire} />
          {asked.asksComment && (
            <section class="paper__comment">
              <h3>{words.comment.asks}</h3>
              <p>{words.comment.warning}</p>
              <div class="paper__lines" />
            </section>
          )}
          <p class="paper__foot" dir="ltr">
            {place.cycle.year} · {survey.questionnaire} · {dayIn(language, survey.closesOn)}
          </p>
        </article>
      </section>
    </Page>
  );
}

function languageName({ languages, language }: AskedOf) {
  const { name = language.code } = languages.find(({ code }) => code === language.code) ?? {};
  return <span lang={language.code}>{name}</span>;
}

function Languages({ path, asked: { languages, language } }: { path: string; asked: AskedOf }) {
  if (languages.length < 2) return null;
  return (
    <nav aria-label="Language of the questionnaire">
      <ul class="paper-languages">
        {languages.map(({ code, name }) => (
          <li key={code} lang={code}>
            {code === language.code ? <strong>{name}</strong> : <a href={`${path}?language=${code}`}>{name}</a>}
          </li>
        ))}
      </ul>
    </nav>
  );
}
