import { EmptyState } from '../../../../ui/empty-state.tsx';
import { Page } from '../../../../ui/page.tsx';
import { crumbsToSurvey } from '../../running/pages/survey-words.ts';
import type { SurveyPlace } from '../../running/survey-place.ts';
import { AUDIENCE_TITLES } from '../../survey.ts';
import { BeingWorkedOut } from './being-worked-out.tsx';

/** Fewer than ten have answered, so that nothing may be said; or what may be said is being worked out. */
export function TooFewPage({ place, working }: { place: SurveyPlace; working: boolean }) {
  const { survey, path, audience, cycle, institution } = place;
  return (
    <Page title={`${AUDIENCE_TITLES[audience]}: results ${cycle.year}`} caption={institution.name} crumbs={crumbsToSurvey(place, 'Results')}>
      {working ? (
        <BeingWorkedOut path={`${path}/results`} />
      ) : (
        <EmptyState
          title="Results will stand here from ten responses on"
          next={{ text: survey ? 'See how the survey goes' : 'Set the survey up', href: path }}
        >
          {survey
            ? 'Fewer than ten people have answered. Their answers are not shown, so that nobody can be picked out.'
            : 'There is no survey of this year yet.'}
        </EmptyState>
      )}
    </Page>
  );
}
