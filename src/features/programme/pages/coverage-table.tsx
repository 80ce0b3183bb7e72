import { type CoverageCell, transitionOf, type YearGroup, yearTitle } from '../../../programme/index.ts';
import { several } from '../../../rating/words.ts';
import { type Row, Rows } from '../../../ui/rows.tsx';
import { minuteWords } from '../activity-words.ts';

interface CoverageTableProps<Column extends string> {
  title: string;
  cells: readonly CoverageCell<Column>[];
  /** In the order of the columns. */
  titles: Record<Column, string>;
  /** Whether an empty cell is something that the programme lacks. */
  expected(year: YearGroup, column: Column): boolean;
  /** A last column with the time of each year group, where it can be added up. */
  minutes?: readonly { yearGroup: YearGroup; minutes: number }[];
  linkTo(year: YearGroup, column: Column): { href: string };
}

/** A row a year group, a column a kind or a need. A hole says so in a word; on a phone each year group is a list. */
export function CoverageTable<Column extends string>({ title, cells, titles, expected, minutes, linkTo }: CoverageTableProps<Column>) {
  const columns = Object.entries<string>(titles).map(([, text]) => ({ title: text }));
  const years = [...new Set(cells.map(({ yearGroup }) => yearGroup))];
  const rows = years.map((year): Row => {
    const own = cells.filter(({ yearGroup }) => yearGroup === year);
    const spent = minutes?.find(({ yearGroup }) => yearGroup === year)?.minutes;
    return {
      name: <Year year={year} />,
      cells: [...own.map((cell) => <Cell cell={cell} {...linkTo(year, cell.column)} lacks={expected(year, cell.column)} />), ...timeOf(spent)],
    };
  });
  return (
    <section class="coverage">
      <h2>{title}</h2>
      <Rows caption={title} columns={[{ title: 'Year group' }, ...columns, ...(minutes ? [{ title: 'Time for a student' }] : [])]} rows={rows} fits />
    </section>
  );
}

function timeOf(minutes: number | undefined) {
  if (minutes === undefined) return [];
  return [minutes > 0 ? <strong>{minuteWords(minutes)}</strong> : 'none'];
}

function Year({ year }: { year: YearGroup }) {
  const transition = transitionOf(year);
  return (
    <>
      {yearTitle(year)}
      {transition && <span class="transition">Turning point: {transition}</span>}
    </>
  );
}

interface CellProps {
  cell: CoverageCell<string>;
  href: string;
  lacks: boolean;
}

function Cell({ cell: { activities, minutesPerStudent }, href, lacks }: CellProps) {
  if (activities.length === 0) return lacks ? <span class="hole">Hole</span> : <span class="soft">not expected</span>;
  return (
    <div>
      <a href={href}>{several(activities.length, 'activity', 'activities')}</a>
      <small>{minuteWords(minutesPerStudent)}</small>
    </div>
  );
}
