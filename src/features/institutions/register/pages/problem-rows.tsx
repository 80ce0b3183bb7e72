import type { Problem } from '../../../../evidence/problem.ts';
import { several } from '../../../../rating/words.ts';
import { type Row, Rows } from '../../../../ui/rows.tsx';

const MOST_SHOWN = 100;
const COLUMNS = [{ title: 'File' }, { title: 'Where' }, { title: 'What it is, and what to do' }];

/** What is wrong in files, each with its place. */
export function ProblemRows({ problems, title = 'What is wrong with the files' }: { problems: readonly Problem[]; title?: string }) {
  const more = problems.length - MOST_SHOWN;
  return (
    <section id="problems">
      <h2>{title}</h2>
      <Rows caption={title} columns={COLUMNS} rows={problems.slice(0, MOST_SHOWN).map(rowOf)} fits />
      {more > 0 && <p>{several(more, 'more is', 'more are')} not shown.</p>}
    </section>
  );
}

function rowOf({ file, line, column, message }: Problem): Row {
  const place = [line !== null && `line ${line}`, column !== null && `column ${column}`].filter((part) => part !== false).join(', ');
  return { name: <bdi>{file}</bdi>, cells: [place || 'The whole file', <bdi>{message}</bdi>] };
}
