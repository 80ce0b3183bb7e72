import { count, partOf, perCent, several } from '../../../../rating/words.ts';
import type { Chart } from '../../../../ui/charts/chart.ts';
import { ChartFigure } from '../../../../ui/charts/chart-figure.tsx';
import { KeyFigure, KeyFigures } from '../../../../ui/key-figures.tsx';
import { NextForYou } from '../../../../ui/next-for-you.tsx';
import { Page } from '../../../../ui/page.tsx';
import { crumbsToSurvey } from '../../running/pages/survey-words.ts';
import type { SurveyPlace } from '../../running/survey-place.ts';
import { AUDIENCE_TITLES } from '../../survey.ts';
import type { Results } from '../load-results.ts';
import { NewerComing } from './being-worked-out.tsx';
import { Breakdowns } from './breakdowns.tsx';
import { Notes } from './notes.tsx';
import { OverYears } from './over-years.tsx';
import { Development, Priorities } from './priorities.tsx';

export interface ResultsPageProps {
  place: SurveyPlace;
  results: Results;
  chart: Chart;
  /** Answers still come in. */
  open: boolean;
  /** Newer answers are being worked out. */
  working: boolean;
  mayRun: boolean;
  /** Whether the raw answers are there for the reader. */
  answersOut: 'out' | 'held back' | 'not for the reader';
  ratingPath: string;
}

/** Said in the place of the answers, and to whoever asks for them all the same. */
export const HELD_BACK =
  'The answers themselves are not given out for this survey: a few people answered after the results were last shown, and a subtraction would say what they answered. The results stand here in full.';

/** What a survey found: the lowest first, then every question, then where it was and who said so. */
export function ResultsPage({ place, results, chart, open, working, mayRun, answersOut, ratingPath }: ResultsPageProps) {
  const { institution, cycle, audience, path } = place;
  const { responses, priorities, development, city, kept, years, lines } = results;
  const roll = audience === 'students' ? institution.roll : null;
  return (
    <Page
      title={`${AUDIENCE_TITLES[audience]}: results ${cycle.year}`}
      caption={institution.name}
      crumbs={crumbsToSurvey(place, 'Results')}
      width="wide"
    >
      {working && <NewerComing surveys={1} path={`${path}/results`} />}
      <KeyFigures>
        <KeyFigure figure={roll ? partOf(responses, roll) : count(responses)}>
          {roll ? `on roll are counted here, ${perCent(responses / roll)}` : 'responses are counted here'}
        </KeyFigure>
        <KeyFigure figure={count(priorities.areas.length)}>
          {priorities.areas.length === 1 ? 'question is a priority' : 'questions are priorities'}
        </KeyFigure>
        {development && <Developed {...development} />}
      </KeyFigures>
      <p>{openWords(open, kept.release.rules.threshold)}</p>
      <Priorities priorities={priorities} />
      <Development development={development} />
      <section>
        <h2>Every question</h2>
        <ChartFigure chart={chart} heading={3} />
        <p>{cityWords(city)}</p>
        <Notes notes={lines.map(({ figure }) => figure.why)} />
      </section>
      <OverYears lines={lines} years={years} now={cycle.year} />
      <Breakdowns kept={kept} />
      <NextForYou
        title="What next"
        steps={nextSteps({ open, mayRun, path, audience, ratingPath })}
        done="Nothing for you to do here. The careers lead closes the survey."
      />
      <section>
        <h2>Take it with you</h2>
        <ul class="govuk-list">
          <li>
            <a href={`${path}/results.csv`}>All of this page as CSV</a>
          </li>
          <li>
            <a href={`${path}/results.xlsx`}>All of this page as a workbook</a>
          </li>
          {answersOut === 'held back' && <li>{HELD_BACK}</li>}
          {answersOut === 'out' && (
            <>
              <li>
                <a href={`${path}/answers.csv`}>The answers themselves, as CSV for R, SPSS or Power BI</a>
              </li>
              <li>
                <a href={`${path}/codebook.csv`}>What their columns and numbers mean</a>
              </li>
            </>
          )}
        </ul>
      </section>
    </Page>
  );
}

/** Of those that were asked again: of the others nobody knows. */
function Developed({ year, questions }: NonNullable<Results['development']>) {
  const asked = questions.filter(({ stillPriority }) => stillPriority !== null);
  if (asked.length === 0) return null;
  const past = asked.filter(({ stillPriority }) => stillPriority === false);
  return <KeyFigure figure={partOf(past.length, asked.length)}>development questions of {year} are no priority any more</KeyFigure>;
}

function openWords(open: boolean, threshold: number): string {
  const live = `New figures come when enough further people have answered, ${threshold} at least, so that nobody can be picked out.`;
  return open
    ? `The survey is open. ${live}`
    : `The survey is closed. Answers of fewer than ${threshold} people that came after these figures are not in them.`;
}

function cityWords(city: Results['city']): string {
  if (!city) return 'The city is shown once three institutions have results.';
  return `The city: about ${several(city.responses, 'response')} in ${several(city.institutions, 'institution')}, counts to the nearest 5.`;
}

function nextSteps({
  open,
  mayRun,
  path,
  audience,
  ratingPath,
}: {
  open: boolean;
  mayRun: boolean;
  path: string;
  audience: string;
  ratingPath: string;
}) {
  const close = open && mayRun ? [<a href={path}>Close the survey</a>] : [];
  const rating = audience === 'students' && !open ? [<a href={ratingPath}>See the rating that follows from it</a>] : [];
  return [...close, ...rating];
}
