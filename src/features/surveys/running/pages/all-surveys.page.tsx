import { count, day, partOf } from '../../../../rating/words.ts';
import type { Audience } from '../../../../surveys/question.ts';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { FormId } from '../../../../ui/form-id.tsx';
import { Button } from '../../../../ui/govuk/button.tsx';
import { KeyFigure, KeyFigures } from '../../../../ui/key-figures.tsx';
import { Page } from '../../../../ui/page.tsx';
import { Rows } from '../../../../ui/rows.tsx';
import { errorSummary, type FieldErrors } from '../../../../web/form.ts';
import { type Cycle, cyclePath } from '../../../evidence/index.ts';
import { AUDIENCE_TITLES, stateOf } from '../../survey.ts';
import type { TypedOpening } from '../days.form.ts';
import type { SurveyOf } from '../load-all-surveys.ts';
import { surveyPlacePath } from '../survey-place.ts';
import { OpeningFields } from './opening-fields.tsx';
import { stateWords } from './survey-words.ts';

interface AllSurveysPageProps {
  cycle: Cycle;
  audience: Audience;
  surveys: SurveyOf[];
  today: string;
  mayRun: boolean;
  locked: boolean;
  typed: TypedOpening;
  errors?: FieldErrors;
}

/** The surveys of all institutions: how each goes, and beginning or closing them all. */
export function AllSurveysPage({ cycle, audience, surveys, today, mayRun, locked, typed, errors = {} }: AllSurveysPageProps) {
  const path = `${cyclePath(cycle)}/surveys/${audience}`;
  const without = surveys.filter(({ survey }) => survey === null).length;
  const open = surveys.filter(({ survey }) => survey && stateOf(survey, today) === 'open').length;
  const responses = surveys.reduce((sum, one) => sum + one.responses, 0);
  return (
    <Page
      title={`Surveys ${cycle.year}: ${AUDIENCE_TITLES[audience].toLowerCase()}`}
      crumbs={[{ text: 'Home', href: '/' }, { text: `Cycle ${cycle.year}`, href: cyclePath(cycle) }, { text: 'Surveys' }]}
      errors={errorSummary(errors, ['opens', 'closes', 'access'])}
      width="wide"
    >
      <Audiences cycle={cycle} shown={audience} />
      {mayRun && (
        <p>
          <a href={`/surveys/${audience}/questions`}>See and change what the survey asks</a>
        </p>
      )}
      {surveys.length === 0 ? (
        <EmptyState title="The surveys of your institutions will stand here" next={{ text: 'Add institutions', href: '/institutions' }}>
          There is no institution in this cycle yet.
        </EmptyState>
      ) : (
        <>
          <KeyFigures>
            <KeyFigure figure={partOf(surveys.length - without, surveys.length)}>institutions have a survey</KeyFigure>
            <KeyFigure figure={count(open)}>{open === 1 ? 'is open now' : 'are open now'}</KeyFigure>
            <KeyFigure figure={count(responses)}>responses have come in</KeyFigure>
          </KeyFigures>
          <p>
            <a href={`${path}/results`}>See what all institutions found</a>
          </p>
          {mayRun && !locked && without > 0 && (
            <form method="post" action={`${path}/begin`} novalidate>
              <h2>Begin it in {without === surveys.length ? 'all institutions' : `the ${count(without)} that have none`}</h2>
              <FormId sent={typed.form_id} />
              <OpeningFields typed={typed} errors={errors} />
              <Button preventDoubleClick>Begin the surveys</Button>
            </form>
          )}
          <h2>Institution by institution</h2>
          <Rows caption="Surveys by institution" columns={COLUMNS} rows={surveys.map((one) => rowOf(one, cycle, audience, today))} fits />
          {mayRun && open > 0 && (
            <form method="post" action={`${path}/close`}>
              <FormId />
              <Button variant="secondary" preventDoubleClick>
                Close all that are open
              </Button>
              <p class="govuk-hint">Nothing comes in any more. Each can be opened again on its own page.</p>
            </form>
          )}
        </>
      )}
    </Page>
  );
}

function Audiences({ cycle, shown }: { cycle: Cycle; shown: Audience }) {
  return (
    <ul class="govuk-list" aria-label="Who is asked">
      {Object.entries(AUDIENCE_TITLES).map(([audience, words]) => (
        <li key={audience}>{audience === shown ? <strong>{words}</strong> : <a href={`${cyclePath(cycle)}/surveys/${audience}`}>{words}</a>}</li>
      ))}
    </ul>
  );
}

const COLUMNS = [{ title: 'Institution' }, { title: 'Survey' }, { title: 'Last day' }, { title: 'Responses', align: 'number' as const }];

function rowOf({ institution, survey, responses }: SurveyOf, cycle: Cycle, audience: Audience, today: string) {
  const roll = audience === 'students' ? institution.roll : null;
  return {
    name: <a href={surveyPlacePath(cycle, institution.id, audience)}>{institution.name}</a>,
    cells: [
      survey ? stateWords(stateOf(survey, today)) : 'None yet',
      survey ? day(survey.closesOn) : '–',
      survey ? (roll ? `${count(responses)} of ${count(roll)}` : count(responses)) : '–',
    ],
  };
}
