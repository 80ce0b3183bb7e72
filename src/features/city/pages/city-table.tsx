import { type Column, type Row, Rows } from '../../../ui/rows.tsx';
import { hasProposedCriteria, kindWords, Movement, ProposalMark } from '../../cases/index.ts';
import { cyclePath } from '../../evidence/index.ts';
import { type Asked, cityAddress } from '../city-address.ts';
import { nextOrder } from '../city-order.ts';
import { type CityRow, cellOf } from '../city-row.ts';
import type { CityView } from '../city-view.ts';
import { sinceWords } from '../city-words.ts';
import { phasesInWords } from '../institution-words.ts';
import { type ShownColumn, shownColumns } from '../shown-columns.ts';
import { LevelCell } from './level-cell.tsx';

interface CityTableProps {
  view: CityView;
  asked: Asked;
  shown: readonly CityRow[];
}

/** Institutions by elements. */
export function CityTable({ view, asked, shown }: CityTableProps) {
  const columns = shownColumns(view);
  const heads = columns.map((column) => headOf(column, view, asked));
  return <Rows caption={`Ratings of ${view.cycle.year}`} columns={heads} rows={shown.map((row) => rowOf(row, columns, view, asked))} fits />;
}

function headOf(column: ShownColumn, view: CityView, asked: Asked): Column {
  const sorted = asked.order.by === column.id ? (asked.order.descending ? 'descending' : 'ascending') : undefined;
  const title = column.id === 'moved' ? `Since ${sinceWords(view)}` : column.title;
  const element = view.framework.elements.find(({ id }) => id === column.id);
  return {
    title,
    ...(sorted && { sorted }),
    ...(column.kind === 'movement' && { align: 'middle' }),
    head: (
      <>
        <a href={cityAddress(view.cycle, { ...asked, order: nextOrder(column.id, asked.order) })}>
          {title}
          {sorted && <span aria-hidden="true"> {sorted === 'descending' ? '↓' : '↑'}</span>}
        </a>
        {element && hasProposedCriteria(element) && <ProposalMark />}
      </>
    ),
  };
}

function rowOf(row: CityRow, [, ...columns]: ShownColumn[], { cycle, scale }: CityView, { filters }: Asked): Row {
  const { name, kind, phases, moved } = row.summary;
  return {
    name: (
      <>
        <a href={`${cyclePath(cycle)}/institutions/${row.id}`}>
          <bdi>{name}</bdi>
        </a>
        <small>{[kindWords(kind), phasesInWords(phases)].filter(Boolean).join(', ')}</small>
      </>
    ),
    cells: columns.map(({ id, kind: shows }) => {
      if (shows === 'movement') return <Movement levels={id === 'moved' ? moved.lastYear : moved.baseline} />;
      const cell = cellOf(row, id);
      return cell && <LevelCell cell={cell} column={id} scale={scale} disputed={row.disputed.includes(id)} look={filters.look} />;
    }),
  };
}
