import { all } from '../../../../rating/words.ts';
import { Rows } from '../../../../ui/rows.tsx';
import { changeWords, figureWords, shareWords } from '../figure-words.ts';
import type { Results } from '../load-results.ts';

/** How the share of each question moved. */
export function OverYears({ lines, years, now }: Pick<Results, 'lines' | 'years'> & { now: string }) {
  if (years.length === 0) return null;
  if (lines.every(({ before }) => before.every((share) => share === null))) return <NothingAlike years={years} />;
  const number = (title: string) => ({ title, align: 'number' as const });
  const columns = [{ title: 'Question' }, ...years.map(number), number(now), number('Change in points')];
  const rows = lines.map(({ words, before, figure, change }) => ({
    name: words,
    cells: [...before.map(shareWords), figureWords(figure), changeWords(change)],
  }));
  return (
    <section>
      <h2>Over the years</h2>
      <p>The change is since the last year in which the question was asked. “Can be chance” means that the two figures do not differ clearly.</p>
      <Rows caption="Share positive over the years" columns={columns} rows={rows} />
    </section>
  );
}

/** Another tool with other questions, most often. */
function NothingAlike({ years }: Pick<Results, 'years'>) {
  return (
    <section>
      <h2>Over the years</h2>
      <p>None of these questions was asked in {all(years)}. From next year on you see here how each of them moves.</p>
    </section>
  );
}
