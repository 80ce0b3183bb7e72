import type { ComponentChildren } from 'preact';
import { type Attributes, classes, further, given, type Left } from './attributes.ts';

interface TableProps {
  /** What the table shows. Every table has one, if only for a screen reader (`captionClass="govuk-visually-hidden"`). */
  caption?: ComponentChildren;
  captionSize?: 's' | 'm' | 'l' | 'xl' | undefined;
  captionClass?: string | undefined;
  head?: readonly Cell[] | undefined;
  rows: readonly (readonly Cell[] | Left)[];
  /** The first cell names its row. */
  firstCellIsHeader?: boolean | undefined;
  class?: string | undefined;
  attributes?: Attributes | undefined;
}

/** Words or a figure as they are, or with how they stand. */
type Cell = string | number | TableCell;

export interface TableCell {
  text: ComponentChildren;
  /** Figures stand under each other, at the right. */
  numeric?: boolean | undefined;
  colspan?: number | undefined;
  rowspan?: number | undefined;
  class?: string | undefined;
  attributes?: Attributes | undefined;
}

export function Table({ caption, captionSize, captionClass, head, rows, firstCellIsHeader = false, class: extra, attributes }: TableProps) {
  return (
    <table class={classes('govuk-table', extra)} {...further(attributes)}>
      {given(caption) && (
        <caption class={classes('govuk-table__caption', captionSize && `govuk-table__caption--${captionSize}`, captionClass)}>{caption}</caption>
      )}
      {head && (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">{head.map((cell) => header(cell, 'col'))}</tr>
        </thead>
      )}
      <tbody class="govuk-table__body">{rows.map((row) => row && rowOf(row, firstCellIsHeader))}</tbody>
    </table>
  );
}

function rowOf(cells: readonly Cell[], firstCellIsHeader: boolean) {
  return <tr class="govuk-table__row">{cells.map((cell, place) => (place === 0 && firstCellIsHeader ? header(cell, 'row') : dataCell(cell)))}</tr>;
}

function header(cell: Cell, scope: 'col' | 'row') {
  if (typeof cell !== 'object') return header({ text: cell }, scope);
  const { text, numeric, colspan, rowspan, class: extra, attributes } = cell;
  const name = classes('govuk-table__header', numeric && 'govuk-table__header--numeric', extra);
  return (
    <th scope={scope} class={name} colspan={colspan} rowspan={rowspan} {...further(attributes)}>
      {text}
    </th>
  );
}

function dataCell(cell: Cell) {
  if (typeof cell !== 'object') return <td class="govuk-table__cell">{cell}</td>;
  const { text, numeric, colspan, rowspan, class: extra, attributes } = cell;
  const name = classes('govuk-table__cell', numeric && 'govuk-table__cell--numeric', extra);
  return (
    <td class={name} colspan={colspan} rowspan={rowspan} {...further(attributes)}>
      {text}
    </td>
  );
}
