import { day } from '../../../rating/words.ts';
import { type Row, Rows } from '../../../ui/rows.tsx';
import { coverageOf, holes } from '../coverage.ts';
import type { Register } from '../load-staff.ts';
import { GROUP_IDS, GROUPS, TOPICS } from '../topics.ts';
import { groupWords, hoursWords, poundWords, type Training } from '../training.ts';

interface TrainingPartProps {
  register: Register;
  mayWrite: boolean;
}

/** The training of a year: who had how much of what, what is missing, what it cost, and the log. */
export function TrainingPart({ register, mayWrite }: TrainingPartProps) {
  const { log, path } = register;
  return (
    <section aria-labelledby="training">
      <h2 id="training">Training this year</h2>
      <Holes log={log} />
      {log.length > 0 && <CoverageTable log={log} />}
      <Money register={register} mayWrite={mayWrite} />
      <h3>Log of training</h3>
      {log.length > 0 ? (
        <Rows caption="Log of training" columns={columnsFor(mayWrite)} rows={log.map((training) => rowOf(training, register, mayWrite))} />
      ) : (
        <p>
          Nothing is logged yet. Staff, support staff and governors who had training in careers guidance stand here, with what changed because of it.
        </p>
      )}
      {mayWrite && (
        <p>
          <a href={`${path}/training`}>Log training</a>
        </p>
      )}
    </section>
  );
}

function Holes({ log }: { log: readonly Training[] }) {
  if (log.length === 0) return null;
  const missing = holes(coverageOf(log));
  if (missing.length === 0) return <p>Every group of staff had training, and there was some about every topic.</p>;
  return (
    <ul>
      {missing.map((words) => (
        <li>{words}</li>
      ))}
    </ul>
  );
}

function CoverageTable({ log }: { log: readonly Training[] }) {
  const { minutes, topics } = coverageOf(log);
  const columns = [{ title: 'About' }, ...GROUP_IDS.map((group) => ({ title: GROUPS[group], align: 'number' as const }))];
  const cell = (spent: number) => (spent > 0 ? hoursWords(spent) : 'none');
  const rows: Row[] = [
    ...topics.map((topic) => ({ name: TOPICS[topic], cells: GROUP_IDS.map((group) => cell(minutes(group, topic))) })),
    { name: <strong>All training</strong>, cells: GROUP_IDS.map((group) => <strong>{cell(minutes(group))}</strong>) },
  ];
  return <Rows caption="Hours of training by topic and group; what was for several groups counts for each" columns={columns} rows={rows} fits />;
}

function Money({ register: { log, budget, path }, mayWrite }: TrainingPartProps) {
  const spent = log.reduce((sum, { pounds }) => sum + (pounds ?? 0), 0);
  const without = log.filter(({ pounds }) => pounds === null).length;
  const said = budget ? `Budget for training: ${poundWords(budget.pounds)}.` : 'No budget for training is recorded.';
  const cost =
    log.length > 0 ? ` Logged cost: ${poundWords(spent)}${without > 0 ? `, with ${without} of ${log.length} lines without a cost` : ''}.` : '';
  return (
    <p>
      {said}
      {cost} {mayWrite && <a href={`${path}/budget`}>{budget ? 'Change the budget' : 'Record the budget'}</a>}
    </p>
  );
}

function columnsFor(mayWrite: boolean) {
  return ['Training', 'About', 'Who', 'When', 'What changed', ...(mayWrite ? ['Change'] : [])].map((title) => ({ title }));
}

function rowOf(training: Training, { people, path }: Register, mayWrite: boolean): Row {
  const { id, title, topic, groups, member, minutes, heldOn, provider, formal, changed, pounds } = training;
  const role = member && people.find(({ kept }) => kept.id === member)?.kept.person;
  const more = [provider, formal && 'formal training in guidance', pounds !== null && poundWords(pounds)].filter(Boolean).join(', ');
  const name = (
    <>
      <bdi>{title}</bdi>
      {more && (
        <p class="note">
          <bdi>{more}</bdi>
        </p>
      )}
    </>
  );
  const cells = [
    TOPICS[topic],
    <bdi>{role ? `${groupWords(groups)}: ${role}` : groupWords(groups)}</bdi>,
    `${hoursWords(minutes)}, ${day(heldOn)}`,
    changed ? <bdi>{changed}</bdi> : 'Not said',
    ...(mayWrite ? [<Change href={`${path}/training?entry=${id}`} what={title} />] : []),
  ];
  return { name, cells };
}

function Change({ href, what }: { href: string; what: string }) {
  return (
    <a href={href}>
      Change<span class="govuk-visually-hidden"> {what}</span>
    </a>
  );
}
