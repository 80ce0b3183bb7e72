import { several } from '../../../rating/words.ts';
import { FormId } from '../../../ui/form-id.tsx';
import { Button, ButtonLink } from '../../../ui/govuk/button.tsx';
import { type Cycle, cyclePath } from '../../evidence/index.ts';
import type { Glance } from '../glance.ts';
import { nextState, statesBefore, titleOf } from '../steps.ts';
import { dueBefore, type Missing } from '../whats-missing.ts';
import { MissingParts } from './missing-parts.tsx';

interface NextMoveProps {
  cycle: Cycle;
  missing: Missing[];
  /** Whether the reader moves the cycle. */
  mayRun: boolean;
  glance: Pick<Glance, 'institutions'>;
}

/** What is still missing for the next move, and the move for whoever may make it. */
export function NextMove({ cycle, missing, mayRun, glance }: NextMoveProps) {
  if (cycle.state === 'published') return <Correct cycle={cycle} mayRun={mayRun} />;
  const next = nextState(cycle.state) ?? 'published';
  const due = dueBefore(missing, next);
  const ways = waysOf(cycle, mayRun);
  return (
    <section class={mayRun ? 'next' : 'next next--done'}>
      <h2>{next === 'published' ? 'Before it is published' : `Before it goes to “${titleOf(next)}”`}</h2>
      {glance.institutions === 0 && <NoInstitutions />}
      {due.length === 0 && glance.institutions > 0 && <p>Nothing is missing.</p>}
      {due.length > 0 && (
        <>
          <p>
            {several(due.length, 'sort of thing is', 'sorts of things are')} still missing. You can go on all the same: what is missing is recorded.
          </p>
          <MissingParts parts={due} ways={ways} />
        </>
      )}
      {mayRun ? <Moves cycle={cycle} /> : <p>The lead of the partnership moves the cycle.</p>}
    </section>
  );
}

function NoInstitutions() {
  return (
    <p>
      <strong>There is no institution to rate yet.</strong> <a href="/institutions">See the institutions</a>
    </p>
  );
}

/** Where each sort of missing thing is put right. */
function waysOf(cycle: Cycle, mayRun: boolean): Record<string, { text: string; href: string }> {
  const path = cyclePath(cycle);
  const readings = { text: mayRun ? 'Choose' : 'See the readings', href: `${path}/readings` };
  const evidence = { text: 'Bring in evidence', href: `${path}/imports` };
  const files = { text: 'Look at them', href: '#files' };
  const disputes = { text: 'Answer', href: '#disputes' };
  return { files, evidence, disputes, criteria: readings, 'readings-to-confirm': readings, 'readings-recommended': readings };
}

function Moves({ cycle }: { cycle: Cycle }) {
  const [path, next] = [cyclePath(cycle), nextState(cycle.state)];
  const back = statesBefore(cycle.state);
  return (
    <div class="govuk-button-group moves">
      {next === null ? (
        <ButtonLink href={`${path}/publish`}>Publish it</ButtonLink>
      ) : (
        <form method="post" action={`${path}/move`}>
          <FormId />
          <input type="hidden" name="from" value={cycle.state} />
          <input type="hidden" name="to" value={next} />
          <Button preventDoubleClick>Move it to “{titleOf(next)}”</Button>
        </form>
      )}
      {back.length > 0 && <a href={`${path}/back`}>Move it back</a>}
    </div>
  );
}

function Correct({ cycle, mayRun }: { cycle: Cycle; mayRun: boolean }) {
  return (
    <section class="next next--done">
      <h2>Published</h2>
      <p>Its ratings stay as they are.</p>
      {mayRun && (
        <p>
          <a href={`${cyclePath(cycle)}/correct`}>Correct it</a>: it is opened again, and publishing makes the next version. What was published stays
          readable.
        </p>
      )}
    </section>
  );
}
