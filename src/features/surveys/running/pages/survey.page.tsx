import { SURVEY_RULES } from '../../../../disclosure/index.ts';
import { count, day, several } from '../../../../rating/words.ts';
import { FormId } from '../../../../ui/form-id.tsx';
import { Button, ButtonLink } from '../../../../ui/govuk/button.tsx';
import { KeyFigure, KeyFigures } from '../../../../ui/key-figures.tsx';
import { Page } from '../../../../ui/page.tsx';
import { errorSummary, type FieldErrors } from '../../../../web/form.ts';
import { addressToType } from '../../short-address.ts';
import { AUDIENCE_TITLES, stateOf } from '../../survey.ts';
import type { SurveyUnderWay } from '../load-survey.ts';
import { reminderFor } from '../reminder.ts';
import type { SurveyPlace } from '../survey-place.ts';
import { HandOut, type TypedHandOut } from './hand-out.tsx';
import { Remind } from './remind.tsx';
import { crumbsToSurvey, stateWords } from './survey-words.ts';
import { YearCounts } from './year-counts.tsx';

export interface SurveyPageProps {
  place: SurveyPlace;
  underWay: SurveyUnderWay;
  today: string;
  baseUrl: string;
  mayRun: boolean;
  typed?: TypedHandOut;
  errors?: FieldErrors;
}

/** How the survey goes, and what to hand out. */
export function SurveyPage({ place, underWay, today, baseUrl, mayRun, typed = {}, errors = {} }: SurveyPageProps) {
  const { institution, cycle, audience, path } = place;
  const { survey, responses, byYear, addresses, codes } = underWay;
  const state = stateOf(survey, today);
  const roll = audience === 'students' ? institution.roll : null;
  const first = addresses.find(({ ended }) => !ended);
  return (
    <Page
      title={`${AUDIENCE_TITLES[audience]}: survey ${cycle.year}`}
      caption={institution.name}
      crumbs={crumbsToSurvey(place)}
      errors={errorSummary(errors, ['label', 'year', 'count'])}
      width="wide"
    >
      <KeyFigures>
        <KeyFigure figure={roll ? `${count(responses)} of ${count(roll)}` : count(responses)}>
          {roll ? 'on roll have answered' : responses === 1 ? 'response has come in' : 'responses have come in'}
        </KeyFigure>
        <KeyFigure figure={stateWords(state)}>{whenWords(survey, state)}</KeyFigure>
        {survey.access === 'codes' && <KeyFigure figure={`${count(codes.used)} of ${count(codes.made)}`}>codes have been used</KeyFigure>}
      </KeyFigures>
      <p>
        {responses < SURVEY_RULES.threshold
          ? 'Results are shown from ten responses on, so that nobody can be picked out.'
          : 'Nobody can see who answered, or what anybody said. Results are shown for groups of ten and more.'}
      </p>
      <p>
        <ButtonLink href={`${path}/results`}>See the results</ButtonLink>
      </p>
      {byYear.length > 0 && audience === 'students' && <YearCounts byYear={byYear} />}
      {state !== 'closed' && (
        <HandOut
          place={place}
          addresses={addresses}
          baseUrl={baseUrl}
          mayRun={mayRun}
          typed={typed}
          errors={errors}
          asksCodes={survey.access === 'codes'}
        />
      )}
      {mayRun && state === 'open' && first && (
        <Remind
          {...reminderFor({
            ...{ institution: institution.name, audience, responses, roll },
            ...{ closesOn: survey.closesOn, access: survey.access, address: addressToType(baseUrl, first) },
          })}
        />
      )}
      {mayRun && (
        <section>
          <h2>{state === 'closed' ? 'Closed' : 'Days and closing'}</h2>
          <p>
            <a href={`${path}/days`}>{state === 'closed' ? 'Open it again with other days' : 'Change the days, or who can answer'}</a>
          </p>
          {state !== 'closed' && (
            <form method="post" action={`${path}/close`}>
              <FormId />
              <Button variant="secondary" preventDoubleClick>
                Close the survey now
              </Button>
              <p class="govuk-hint">
                {audience === 'students'
                  ? 'Nothing comes in any more, and the rating of the student survey follows at once.'
                  : 'Nothing comes in any more.'}{' '}
                You can open it again.
              </p>
            </form>
          )}
        </section>
      )}
      {responses === 0 && state === 'open' && <p>{several(addresses.length, 'address', 'addresses')} can be used now.</p>}
    </Page>
  );
}

function whenWords({ opensOn, closesOn }: SurveyUnderWay['survey'], state: ReturnType<typeof stateOf>): string {
  if (state === 'not open yet') return `opens on ${day(opensOn)}`;
  return state === 'open' ? `until the end of ${day(closesOn)}` : 'nothing comes in any more';
}
