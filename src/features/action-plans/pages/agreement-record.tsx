import { whenWords } from '../../../ui/format.ts';
import type { PlanAct } from '../agreement.queries.ts';
import type { Plan } from '../load-plan.ts';

const SIDES = { institution: 'for the institution', partnership: 'for the partnership' };
const DID: Record<PlanAct['act'], string> = {
  propose: 'put ratings and plan forward',
  sign: 'signed',
  dissent: 'does not agree',
  comment: 'commented',
};

/** Everything that was done and said about the agreement, the first first. Nothing in it is ever changed. */
export function AgreementRecord({ plan: { acts }, now }: { plan: Plan; now: Date }) {
  return (
    <section aria-labelledby="record">
      <h2 id="record">Signatures and what was said</h2>
      {acts.length === 0 ? (
        <p class="soft">Nothing is put forward or said yet.</p>
      ) : (
        <ol class="talk">
          {acts.map((each) => (
            <Line act={each} now={now} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Line({ act: { number, act, side, words, byName, hash, at }, now }: { act: PlanAct; now: Date }) {
  return (
    <li id={`act-${number}`} class={`talk__one talk__one--${side}${act === 'dissent' ? ' disputed' : ''}`}>
      <p class="note">
        <b>
          <bdi>{byName ?? 'Somebody'}</bdi>
        </b>{' '}
        {DID[act]} {SIDES[side]}, <time dateTime={at.toISOString()}>{whenWords(at, now)}</time>
        {(act === 'sign' || act === 'propose') && (
          <>
            {' '}
            <span class="soft">
              (hash <code>{hash.slice(0, 12)}</code>)
            </span>
          </>
        )}
      </p>
      {words && <p class="as-typed">{words}</p>}
    </li>
  );
}
