import { several } from '../../../../rating/words.ts';
import { Details } from '../../../../ui/govuk/details.tsx';
import { NOT_OURS } from '../choices.ts';
import { ColumnCard } from './column-card.tsx';
import type { PreviewPageProps } from './preview.page.tsx';

/** The columns by what there is to do: looked at first, then those that are no question, and those that are clear. */
export function SortedColumns(props: PreviewPageProps) {
  const { read, choices, laid, how } = props;
  const places = read.columns.map((_, at) => at);
  const inTheWay = new Set(laid.inTheWay.map(({ column }) => column));
  const toLookAt = places.filter(
    (at) =>
      inTheWay.has(at) || how?.[at] === 'close-words' || (laid.columns[at]?.faults.length ?? 0) > 0 || (laid.columns[at]?.asked.length ?? 0) > 0,
  );
  const others = places.filter((at) => !toLookAt.includes(at));
  const none = others.filter((at) => choices.columns[at]?.role === NOT_OURS);
  const clear = others.filter((at) => !none.includes(at));
  return (
    <>
      {toLookAt.length > 0 && <h3>Look at these</h3>}
      {toLookAt.map((at) => (
        <ColumnCard {...props} at={at} />
      ))}
      {none.length > 0 && <h3>No question of this survey, so far</h3>}
      {none.map((at) => (
        <ColumnCard {...props} at={at} />
      ))}
      {clear.length > 0 && (
        <Details summary={`${several(clear.length, 'column is', 'columns are')} matched: see or change`}>
          {clear.map((at) => (
            <ColumnCard {...props} at={at} />
          ))}
        </Details>
      )}
    </>
  );
}
