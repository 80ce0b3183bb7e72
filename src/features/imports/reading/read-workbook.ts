import type { Archive } from '../../../evidence/archive/open-archive.ts';
import type { EvidenceKind } from '../../../evidence/file-kinds.ts';
import type { Problem } from '../../../evidence/problem.ts';
import { UnreadableFile } from '../../../evidence/unreadable-file.ts';
import { openWorkbook, type Sheet } from '../../../evidence/workbook/open-workbook.ts';
import { type Part, problemOf, refused, shownName, within } from './part.ts';
import type { ReadFile } from './read-file.ts';
import { headerOf, readKnown } from './read-one.ts';
import type { ReadOptions } from './read-options.ts';

/** Sheets of which the first rows are looked at. */
const MOST_SHEETS = 50;

/** Kinds whose sheets may be named after a person. */
const ABOUT_PEOPLE: readonly EvidenceKind[] = ['y11-activity', 'staff'];

/** Reads the first sheet of a workbook that is of a kind that is known; the others are named by their numbers, for their names may be anybody's. */
export async function readWorkbook(archive: Archive, workbookPart: string, part: Part, options: ReadOptions): Promise<ReadFile> {
  try {
    const sheets = await openWorkbook(archive, workbookPart);
    const visible = sheets.filter(({ hidden }) => !hidden).slice(0, MOST_SHEETS);
    let first: ReadFile | null = null;
    for (const sheet of visible) {
      const header = await headerOf(sheet.table(part.name));
      if (!('kind' in header)) {
        first ??= refused(visible.length > 1 ? within(part, `sheet ${sheet.number}`) : part, header.refusal, header.line);
        continue;
      }
      const own = visible.length > 1 ? within(part, partName(sheet, header.kind)) : part;
      const table = sheet.table(own.name);
      const read = await readKnown(table, header, own, options);
      return { ...read, problems: [...read.problems, ...table.remarks.problems(header.line), ...othersOf(sheets, sheet, own.name)] };
    }
    return first ? noneOf(first, visible, part) : refused(part, NO_SHEETS);
  } catch (error) {
    if (error instanceof UnreadableFile) return refused(part, error.message, error.line);
    throw error;
  }
}

const NO_SHEETS =
  'The workbook has no sheet with cells that is not hidden. Show the sheet that is meant (right-click on the tabs, Unhide), save and upload again.';

function partName({ number, name }: Sheet, kind: EvidenceKind): string {
  return ABOUT_PEOPLE.includes(kind) ? `sheet ${number}` : `sheet ${shownName(name)}`;
}

function othersOf(sheets: readonly Sheet[], read: Sheet, name: string): Problem[] {
  const others = sheets.filter((sheet) => sheet !== read);
  if (others.length === 0) return [];
  const message = `Of the workbook, sheet ${read.number} was read. Not read: ${numbersOf(others)}. If one of them is meant too, upload it as a workbook of its own.`;
  return [problemOf(name, 'notice', message)];
}

function numbersOf(sheets: readonly Sheet[]): string {
  return sheets
    .slice(0, 20)
    .map(({ number, hidden }) => `sheet ${number}${hidden ? ' (hidden)' : ''}`)
    .join(', ');
}

/** Where no sheet is known, what is wrong with the first is the answer; that the others are none either is said too. */
function noneOf(first: ReadFile, visible: readonly Sheet[], { part, name }: Part): ReadFile {
  if (visible.length === 1) return first;
  const message = `No sheet of this workbook is one that Waymark reads: the first rows of ${visible.length} sheets were looked at.`;
  return { ...first, part, name, problems: [...first.problems, problemOf(name, 'notice', message)] };
}
