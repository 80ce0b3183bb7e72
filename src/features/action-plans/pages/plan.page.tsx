import { day, several } from '../../../rating/words.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ButtonLink } from '../../../ui/govuk/button.tsx';
import { InstitutionStrip } from '../../../ui/institution-strip.tsx';
import { KeyFigure, KeyFigures } from '../../../ui/key-figures.tsx';
import { Page } from '../../../ui/page.tsx';
import { cyclePath, isLocked } from '../../evidence/index.ts';
import { agreedOn, STANDINGS, standingOf } from '../agreement-of.ts';
import type { PlanBefore } from '../load-before.ts';
import type { GettingOn, Plan, PutForward } from '../load-plan.ts';
import { isFinished, isLate, statusNow } from '../plan.ts';
import type { PlanSuggestion } from '../suggestions.ts';
import { ActionCard } from './action-card.tsx';
import { Before } from './before.tsx';
import { Differences } from './differences.tsx';
import { RemovedActions } from './removed-actions.tsx';
import { Reviews } from './reviews.tsx';
import { Suggestions } from './suggestions.tsx';

export interface PlanPageProps {
  plan: Plan;
  gettingOn: GettingOn;
  putForward: PutForward;
  before: PlanBefore | null;
  suggestions: readonly PlanSuggestion[];
  /** Notes how far actions are, and reviews. */
  mayWork: boolean;
  /** Changes the words of the plan. */
  mayWrite: boolean;
  today: string;
}

/** What an institution will do, how far it is, and what both sides have signed. */
export function PlanPage(props: PlanPageProps) {
  const { plan, gettingOn, putForward, before, suggestions, mayWork, mayWrite, today } = props;
  const { cycle, institution, path, actions } = plan;
  const rated = `${cyclePath(cycle)}/institutions/${institution.id}`;
  const crumbs = [{ text: 'Home', href: '/' }, { text: institution.name, href: rated }, { text: 'Action plan' }];
  return (
    <Page title="Action plan" caption={`${institution.name}, ${cycle.year}`} crumbs={crumbs} width="wide">
      <InstitutionStrip path={rated} current="plan" />
      {actions.length > 0 && <Figures {...props} />}
      {isLocked(cycle) && <p>The ratings of {cycle.year} are published: the plan keeps its words and its signatures, and progress goes on.</p>}
      <Differences plan={plan} putForward={putForward} leadsOn />
      <h2 id="actions">Actions</h2>
      {actions.length === 0 ? (
        <NoActions path={path} mayWrite={mayWrite} suggested={suggestions.length} />
      ) : (
        <ol class="plan">
          {actions.map((action, place) => (
            <ActionCard
              {...{ plan, action, place, mayWork, mayWrite, today }}
              lines={gettingOn.progress.get(action.id) ?? []}
              isLast={place === actions.length - 1}
            />
          ))}
        </ol>
      )}
      <Acts {...props} />
      {suggestions.length > 0 && <Suggestions suggestions={suggestions} plan={plan} />}
      {before && <Before before={before} path={path} mayWrite={mayWrite} />}
      <Reviews plan={plan} reviews={gettingOn.reviews} />
      {plan.removed.length > 0 && <RemovedActions plan={plan} mayWrite={mayWrite} />}
    </Page>
  );
}

function Figures({ plan: { agreement, actions, path }, gettingOn: { progress }, today }: PlanPageProps) {
  const standing = standingOf(agreement, actions.length);
  const on = agreedOn(agreement);
  const statuses = actions.map((action) => ({ action, status: statusNow(progress, action.id) }));
  const late = statuses.filter(({ action, status }) => isLate(action, status, today)).length;
  const open = statuses.filter(({ status }) => !isFinished(status)).map(({ action }) => action.due);
  const [next] = open.filter((due) => due >= today).toSorted((a, b) => (a < b ? -1 : 1));
  return (
    <KeyFigures>
      <KeyFigure figure={on ? 'Agreed' : 'Not agreed'} act={standing !== 'agreed' && actions.length > 0}>
        {on && `on ${day(on)}. `}
        {standing !== 'agreed' && standing !== 'no-plan' && standing !== 'in-work' && `${STANDINGS[standing]}. `}
        <a href={`${path}/agreement`}>{standing === 'in-work' ? 'Put it forward and sign it' : 'What is signed'}</a>
      </KeyFigure>
      <KeyFigure figure={`${statuses.filter(({ status }) => status === 'done').length} of ${actions.length}`}>
        {actions.length === 1 ? 'action is' : 'actions are'} done
      </KeyFigure>
      <KeyFigure figure={String(late)} act={late > 0}>
        {late === 1 ? 'action is' : 'actions are'} overdue{next && `; the next is due on ${day(next)}`}
      </KeyFigure>
    </KeyFigures>
  );
}

function NoActions({ path, mayWrite, suggested }: { path: string; mayWrite: boolean; suggested: number }) {
  if (!mayWrite)
    return <EmptyState title="No action is planned yet">The careers lead of the institution, or the partnership, plans them here.</EmptyState>;
  const offered =
    suggested > 0
      ? `Below ${suggested === 1 ? 'is a suggestion' : `are ${several(suggested, 'suggestion')}`}, drawn from what was found. Take over what fits, and change it as you like.`
      : 'Say what will be done, who sees to it, by when, and how success shows.';
  return (
    <EmptyState title="No action is planned yet" next={{ text: 'Add an action', href: `${path}/action` }}>
      {offered}
    </EmptyState>
  );
}

function Acts({ plan: { path, actions }, mayWork, mayWrite }: PlanPageProps) {
  if (actions.length === 0) return null;
  return (
    <div class="plan__acts">
      {mayWrite && <ButtonLink href={`${path}/action`}>Add an action</ButtonLink>}
      {mayWork && (
        <ButtonLink href={`${path}/review`} variant="secondary">
          Review the plan
        </ButtonLink>
      )}
      <a href={`${path}.csv`}>Download the plan (CSV)</a>
      <a href={`${path}.ics`}>Due dates for your calendar (iCalendar)</a>
    </div>
  );
}
