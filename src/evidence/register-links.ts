import type { IsoDate } from '../rating/evidence.ts';
import type { CsvRow } from './csv.ts';
import { readUrn } from './institution-numbers.ts';
import { readRegisterDate } from './iso-date.ts';
import type { Problems } from './problem.ts';
import { cellsByName, emptyFrom } from './row-shape.ts';
import type { Header, RowTaker } from './table.ts';

/** What the linked establishment is to this one. Mergers include amalgamations; `other` has sixth-form centres, closures, expansions. */
export type LinkType = 'predecessor' | 'successor' | 'merger' | 'split' | 'other';

export interface LinkRow {
  urn: string;
  linkUrn: string;
  type: LinkType;
  /** Null where the register gives no day. */
  on: IsoDate | null;
  line: number;
}

export interface LinksReading {
  take: RowTaker;
  finish(): LinkRow[];
}

const NEEDED = ['URN', 'LinkURN', 'LinkType', 'LinkEstablishedDate'];

/**
 * Reads the register's links file (GIAS `links_edubasealldata…`; URN, LinkURN, LinkType, LinkEstablishedDate as `31-01-2021`, often
 * empty). LinkName is not read: the register has the name. Null when the header is in error.
 */
export function openLinks(header: Header, problems: Problems): LinksReading | null {
  if (!header.needs(NEEDED, problems)) return null;
  const links: LinkRow[] = [];
  const cell = cellsByName(header);
  const take = (row: CsvRow): void => {
    if (emptyFrom(row, 0)) return;
    // An empty cell too many is enough: a name with a bare comma, where the day at the end of the row is empty.
    if (row.size > header.names.length) {
      problems.error('This row has more cells than the header. Download the links file again, and do not save it from a spreadsheet.', row.line);
      return;
    }
    const link = readLink(row.line, (column) => cell(row, column), problems);
    if (link) links.push(link);
  };
  return { take, finish: () => links };
}

function readLink(line: number, text: (column: string) => string, problems: Problems): LinkRow | null {
  const urn = readUrn(text('URN'));
  const linkUrn = readUrn(text('LinkURN'));
  const type = text('LinkType');
  if (urn === null) problems.error('This is not a URN, which has six digits. Download the links file again.', line, 'URN');
  if (linkUrn === null) problems.error('This is not a URN, which has six digits. Download the links file again.', line, 'LinkURN');
  if (type === '') problems.error('The link does not say what it is. Download the links file again.', line, 'LinkType');
  const day = text('LinkEstablishedDate');
  const on = readRegisterDate(day);
  if (day !== '' && on === null) problems.warning('This is no day in the form 31-01-2021; the link is used without it.', line, 'LinkEstablishedDate');
  return urn && linkUrn && type ? { urn, linkUrn, type: linkTypeOf(type), on, line } : null;
}

/**
 * One cell of `Linked establishments` in a download of search results, `136888 Successor`: null for none. Compared with the links file,
 * 594 of the 596 links of a real download are there with the same type, and two have gone since: it can be relied on.
 */
export function readLinkCell(cell: string, urn: string, line: number): LinkRow | 'unreadable' | null {
  if (cell === '' || /^does not have links$/i.test(cell)) return null;
  const [, linkUrn, type] = /^([1-9]\d{5})\s+(\S.*)$/.exec(cell) ?? [];
  return linkUrn && type ? { urn, linkUrn, type: linkTypeOf(type), on: null, line } : 'unreadable';
}

function linkTypeOf(text: string): LinkType {
  const type = text.toLowerCase();
  if (type === 'predecessor' || type === 'successor') return type;
  if (/split/.test(type)) return 'split';
  return /merge|amalgam/.test(type) ? 'merger' : 'other';
}
