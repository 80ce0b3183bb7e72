import { day } from '../../../rating/words.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { KeyFigure, KeyFigures } from '../../../ui/key-figures.tsx';
import { Page } from '../../../ui/page.tsx';
import { type Row, Rows } from '../../../ui/rows.tsx';
import { type Cycle, cyclePath, planPath } from '../../evidence/index.ts';
import { STANDINGS } from '../agreement-of.ts';
import type { InstitutionPlan } from '../city-plans.ts';

interface CityPlansPageProps {
  cycle: Cycle;
  plans: readonly InstitutionPlan[];
}

/** Which plans are agreed, and what is overdue. */
export function CityPlansPage({ cycle, plans }: CityPlansPageProps) {
  const crumbs = [{ text: 'Home', href: '/' }, { text: `City, ${cycle.year}`, href: `${cyclePath(cycle)}/city` }, { text: 'Action plans' }];
  const number = { align: 'number' as const };
  return (
    <Page title="Action plans of all institutions" caption={cycle.year} crumbs={crumbs} width="wide">
      {plans.length === 0 ? (
        <EmptyState title="No institution is in this cycle" next={{ text: 'Institutions', href: '/institutions' }}>
          Once there are institutions, their action plans stand here.
        </EmptyState>
      ) : (
        <>
          <Figures plans={plans} />
          <p>
            Those with most that is overdue come first. <a href={`${cyclePath(cycle)}/plans.csv`}>Download this table (CSV)</a>
          </p>
          <Rows
            caption="Action plans of each institution"
            columns={[
              ...[{ title: 'Institution' }, { title: 'Agreement' }],
              ...['Actions', 'Done', 'Overdue'].map((title) => ({ title, ...number })),
              { title: 'Next due' },
            ]}
            rows={plans.map((plan) => rowOf(plan, cycle))}
            fits
          />
        </>
      )}
    </Page>
  );
}

function Figures({ plans }: { plans: readonly InstitutionPlan[] }) {
  const agreed = plans.filter(({ agreedOn }) => agreedOn !== null).length;
  const waits = plans.filter(({ standing }) => standing === 'waits-for-partnership' || standing === 'waits-for-both').length;
  const overdue = plans.reduce((sum, plan) => sum + plan.overdue, 0);
  const where = plans.filter((plan) => plan.overdue > 0).length;
  const dissent = plans.filter((plan) => plan.dissent.length > 0).length;
  return (
    <KeyFigures>
      <KeyFigure figure={`${agreed} of ${plans.length}`}>institutions have an agreed plan</KeyFigure>
      <KeyFigure figure={String(waits)} act={waits > 0}>
        {waits === 1 ? 'waits' : 'wait'} for the partnership’s signature
      </KeyFigure>
      <KeyFigure figure={String(overdue)} act={overdue > 0}>
        {overdue === 1 ? 'action is' : 'actions are'} overdue{where > 0 && `, in ${where} ${where === 1 ? 'institution' : 'institutions'}`}
      </KeyFigure>
      {dissent > 0 && (
        <KeyFigure figure={String(dissent)}>{dissent === 1 ? 'institution’s plan has' : 'plans have'} a side on record that does not agree</KeyFigure>
      )}
    </KeyFigures>
  );
}

const NOT_AGREED = { institution: 'The institution does not agree', partnership: 'The partnership does not agree' };

function rowOf({ id, name, standing, agreedOn, dissent, actions, done, overdue, nextDue }: InstitutionPlan, cycle: Cycle): Row {
  const agreement = (
    <>
      {STANDINGS[standing]}
      {agreedOn && <p class="note">on {day(agreedOn)}</p>}
      {dissent.map((side) => (
        <p class="note">{NOT_AGREED[side]}</p>
      ))}
    </>
  );
  const late = overdue > 0 ? <b>{overdue}</b> : '–';
  return { name: <a href={planPath(cycle, id)}>{name}</a>, cells: [agreement, actions, done, late, nextDue ? day(nextDue) : '–'] };
}
