import { inForce } from '../../../action-plan/index.ts';
import { InsetText } from '../../../ui/govuk/inset-text.tsx';
import type { Plan, PutForward } from '../load-plan.ts';
import { type Difference, differenceOf, isSame } from '../plan-content.ts';

interface DifferencesProps {
  plan: Plan;
  putForward: PutForward;
  /** A link leads to the page of the agreement. */
  leadsOn?: boolean;
}

/** What is another now than when it was put forward or signed. Said wherever somebody might take a signature for one on what stands now. */
export function Differences({ plan, putForward: { waiting, inForce: signed }, leadsOn = false }: DifferencesProps) {
  const { agreement, content, path } = plan;
  const since = waiting ? differenceOf(waiting, content) : signed ? differenceOf(signed, content) : null;
  if (!since || isSame(since)) return null;
  const signers = Object.keys(agreement.proposal?.signatures ?? {});
  return (
    <InsetText>
      <p>
        <strong>{titleOf(since, { waits: waiting !== null, signers: signers.length })}</strong>
      </p>
      <ul>
        {[...since.ratings, ...since.plan].map((words) => (
          <li>
            <bdi>{words}</bdi>
          </li>
        ))}
      </ul>
      <p>{whatNow(since, waiting !== null, inForce(agreement) !== null)}</p>
      {leadsOn && (
        <p>
          <a href={`${path}/agreement`}>See what is signed</a>
        </p>
      )}
    </InsetText>
  );
}

function titleOf({ ratings, plan }: Difference, { waits, signers }: { waits: boolean; signers: number }): string {
  const what = ratings.length > 0 && plan.length > 0 ? 'Ratings and plan' : ratings.length > 0 ? 'Ratings' : 'The plan';
  const since = !waits ? 'this was agreed' : signers > 0 ? 'one side signed' : 'this was put forward';
  return `${what} changed since ${since}.`;
}

function whatNow({ plan }: Difference, waits: boolean, isInForce: boolean): string {
  if (waits) return 'What was put forward is not what stands now. It has to be put forward again, and both sides sign anew.';
  if (plan.length === 0 && isInForce) return 'The agreement stays as it was signed. Whoever wants the new ratings in it signs again.';
  return 'What was agreed stays in force. The changes are an amendment, which counts once both sides have signed it.';
}
