import type { Problem } from '../../../evidence/problem.ts';
import { several } from '../../../rating/words.ts';
import { Details } from '../../../ui/govuk/details.tsx';
import { type Row, Rows } from '../../../ui/rows.tsx';

const MOST_SHOWN = 100;

/** Everything that is wrong with a file, each with the place and what to do. */
export function Errors({ problems }: { problems: readonly Problem[] }) {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return null;
  const more = errors.length - MOST_SHOWN;
  return (
    <section id="errors">
      <h2>What is wrong with the file</h2>
      <Rows caption="What is wrong with the file" columns={COLUMNS} rows={errors.slice(0, MOST_SHOWN).map(rowOf)} fits />
      {more > 0 && <p>{several(more, 'more problem is', 'more problems are')} not shown. Put these right first.</p>}
    </section>
  );
}

/** What somebody should look at, and what is for the record. */
export function Notices({ problems }: { problems: readonly Problem[] }) {
  const [warnings, notices] = (['warning', 'notice'] as const).map((severity) => problems.filter((problem) => problem.severity === severity));
  return (
    <>
      {warnings && warnings.length > 0 && (
        <section>
          <h2>Look at this</h2>
          <ul>{warnings.slice(0, MOST_SHOWN).map(lineOf)}</ul>
        </section>
      )}
      {notices && notices.length > 0 && (
        <Details summary={several(notices.length, 'note about the file', 'notes about the file')}>
          <ul>{notices.slice(0, MOST_SHOWN).map(lineOf)}</ul>
        </Details>
      )}
    </>
  );
}

const COLUMNS = [{ title: 'Where' }, { title: 'What is wrong, and what to do' }];

function rowOf(problem: Problem): Row {
  return { name: placeOf(problem) || 'The whole file', cells: [<bdi>{problem.message}</bdi>] };
}

function lineOf(problem: Problem) {
  const place = placeOf(problem);
  return (
    <li>
      {place && `${place}: `}
      <bdi>{problem.message}</bdi>
    </li>
  );
}

/** "Line 12, column custody". */
function placeOf({ line, column }: Problem): string {
  const parts = [line !== null && `line ${line}`, column !== null && `column ${column}`].filter((part) => part !== false).join(', ');
  return parts.slice(0, 1).toUpperCase() + parts.slice(1);
}
