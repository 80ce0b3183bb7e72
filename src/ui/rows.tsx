import type { ComponentChildren } from 'preact';

interface RowsProps {
  /** What the table shows: its name for a screen reader, and seen only where `captionSeen`. */
  caption: string;
  columns: Column[];
  rows: Row[];
  /** The table fits a wide screen whatever it holds: the page scrolls, and the head of the table stays in sight. */
  fits?: boolean;
  /** On a phone what stands beside a name is one sentence, and not a line each: for long lists of which little is read closely. */
  brief?: boolean;
}

/** A column is named by its words, also where a phone shows each row as a card. */
export interface Column {
  title: string;
  /** What stands in the head in the place of the title: the title as a link that sorts. */
  head?: ComponentChildren;
  sorted?: 'ascending' | 'descending';
  align?: 'number' | 'middle';
}

export interface Row {
  id?: string;
  /** The first cell names the row. */
  name: ComponentChildren;
  cells: ComponentChildren[];
}

/** Many rows: a table that scrolls under its own head on a wide screen, and a list of cards on a phone. */
export function Rows({ caption, columns, rows, fits = false, brief = false }: RowsProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class={fits ? 'scroll scroll--fits' : 'scroll'} aria-label={caption} tabIndex={0}>
      <table class={brief ? 'rows rows--cards rows--brief' : 'rows rows--cards'}>
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>{columns.map(headOf)}</tr>
        </thead>
        <tbody>{rows.map((row) => rowOf(row, columns))}</tbody>
      </table>
    </section>
  );
}

function headOf({ title, head, sorted, align }: Column) {
  return (
    <th scope="col" class={align} aria-sort={sorted}>
      {head ?? title}
    </th>
  );
}

/** What a cell says that has nothing to say: on a phone it is left out. */
const NOTHING = '–';

function rowOf({ id, name, cells }: Row, [, ...columns]: Column[]) {
  return (
    <tr id={id}>
      <th scope="row">{name}</th>
      {cells.map((cell, place) => (
        <td class={[columns[place]?.align, cell === NOTHING && 'nothing'].filter(Boolean).join(' ') || undefined} data-label={columns[place]?.title}>
          {cell}
        </td>
      ))}
    </tr>
  );
}
