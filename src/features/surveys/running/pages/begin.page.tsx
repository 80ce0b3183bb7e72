import type { Questionnaire } from '../../../../surveys/questionnaire.ts';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { FormId } from '../../../../ui/form-id.tsx';
import { Button } from '../../../../ui/govuk/button.tsx';
import { Details } from '../../../../ui/govuk/details.tsx';
import { Page } from '../../../../ui/page.tsx';
import { errorSummary, type FieldErrors } from '../../../../web/form.ts';
import { AUDIENCE_TITLES } from '../../survey.ts';
import type { TypedOpening } from '../days.form.ts';
import type { SurveyPlace } from '../survey-place.ts';
import { OpeningFields } from './opening-fields.tsx';
import { crumbsToSurvey } from './survey-words.ts';

interface BeginPageProps {
  place: SurveyPlace;
  questionnaire: Questionnaire;
  mayRun: boolean;
  /** The cycle is published: there is nothing to begin any more. */
  locked: boolean;
  typed: TypedOpening;
  errors?: FieldErrors;
}

/** Where there is no survey yet: what it asks, and the way to begin it. */
export function BeginPage({ place, questionnaire, mayRun, locked, typed, errors = {} }: BeginPageProps) {
  const { institution, cycle, audience, path } = place;
  const title = `${AUDIENCE_TITLES[audience]}: survey ${cycle.year}`;
  return (
    <Page title={title} caption={institution.name} crumbs={crumbsToSurvey(place)} errors={errorSummary(errors, ['opens', 'closes', 'access'])}>
      {!mayRun || locked ? (
        <EmptyState title="There was no survey">
          {locked ? 'The year is published, so that none can begin any more.' : 'Your careers lead or the partnership can begin one.'}
        </EmptyState>
      ) : (
        <>
          <p>
            It asks {questionnaire.questions.length} questions and takes about five minutes on a phone. Nobody needs an account, and nobody can be
            traced.
          </p>
          <Details summary="See the questions">
            <ol class="govuk-list govuk-list--number">
              {questionnaire.questions.map(({ id, words }) => (
                <li key={id}>{words}</li>
              ))}
            </ol>
          </Details>
          <form method="post" action={`${path}/begin`} novalidate>
            <FormId sent={typed.form_id} />
            <OpeningFields typed={typed} errors={errors} />
            <Button preventDoubleClick>Begin the survey</Button>
          </form>
        </>
      )}
    </Page>
  );
}
