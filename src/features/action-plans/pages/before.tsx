import { LevelMark } from '../../../ui/level-mark.tsx';
import { type Row, Rows } from '../../../ui/rows.tsx';
import { levelsMoved } from '../../cases/index.ts';
import { type CameOf, type PlanBefore, undecided } from '../load-before.ts';
import { isFinished, STATUS_TITLES } from '../plan.ts';

interface BeforeProps {
  before: PlanBefore;
  /** Of this year's plan. */
  path: string;
  mayWrite: boolean;
}

/** Last year's actions: what came of each, next to how the element moved that it named. */
export function Before({ before, path, mayWrite }: BeforeProps) {
  const { cycle, came } = before;
  const open = undecided(before).length;
  const columns = ['Action', 'What came of it', 'Element that it named', ...(mayWrite ? ['This year'] : [])];
  return (
    <section aria-labelledby="before">
      <h2 id="before">What came of the plan of {cycle.year}</h2>
      {open > 0 && (
        <p>
          {open === 1 ? 'One action is' : `${open} actions are`} not finished. Carry {open === 1 ? 'it' : 'them'} on into this year, or note in{' '}
          <a href={before.path}>the plan of {cycle.year}</a> that {open === 1 ? 'it is' : 'they are'} done or given up.
        </p>
      )}
      <Rows
        caption={`Actions of ${cycle.year} and what came of them`}
        columns={columns.map((title) => ({ title }))}
        rows={came.map((each) => rowOf(each, before, { path, mayWrite }))}
        fits
      />
    </section>
  );
}

function rowOf(came: CameOf, before: PlanBefore, { path, mayWrite }: Omit<BeforeProps, 'before'>): Row {
  const { action, status, last } = came;
  const cells = [
    <>
      {STATUS_TITLES[status]}
      {last?.note && (
        <p class="note">
          <bdi>{last.note}</bdi>
        </p>
      )}
    </>,
    <Moved came={came} before={before} />,
    ...(mayWrite ? [<ThisYear came={came} path={path} />] : []),
  ];
  return { name: <bdi>{action.title}</bdi>, cells };
}

function Moved({ came: { moved }, before: { scale } }: { came: CameOf; before: PlanBefore }) {
  if (!moved) return <>None in particular</>;
  const { title, then, now, levels } = moved;
  return (
    <>
      {title}:{' '}
      <span>
        {then ? <LevelMark scale={scale} verdict={then} size="cell" /> : 'not rated'} then,{' '}
        {now ? <LevelMark scale={scale} verdict={now} size="cell" /> : 'not rated'} now
      </span>
      {levels !== null && <p class="note">{levels === 0 ? 'The same level' : levelsMoved(levels)}</p>}
    </>
  );
}

function ThisYear({ came: { action, status, carried }, path }: { came: CameOf; path: string }) {
  if (carried) return <>Carried on</>;
  if (isFinished(status)) return <>–</>;
  return (
    <a href={`${path}/action?carried=${action.id}`}>
      Carry on<span class="govuk-visually-hidden">: {action.title}</span>
    </a>
  );
}
