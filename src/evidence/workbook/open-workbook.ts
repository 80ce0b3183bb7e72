import type { Archive, Member } from '../archive/open-archive.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import type { CellContext } from './read-sheet.ts';
import { type Attributes, readXml } from './read-xml.ts';
import { type Relationship, readRelationships, relationshipsOf } from './relationships.ts';
import { readSharedStrings } from './shared-strings.ts';
import { type SheetTable, sheetTable } from './sheet-table.ts';
import { readStyles } from './styles.ts';

/** A sheet of a workbook. Its name may be about a person: a message gives its number. */
export interface Sheet {
  /** Its place among the sheets with cells, from 1. */
  number: number;
  name: string;
  hidden: boolean;
  table(name: string): SheetTable;
}

interface Listed {
  name: string;
  hidden: boolean;
  relationship: string;
}

const MOST_SHEETS = 1000;
const INCOMPLETE =
  'The workbook is damaged: a part of it is missing. Open it in a spreadsheet program, save it again as a workbook (.xlsx) and upload that.';

/**
 * The sheets of a workbook (.xlsx, .xlsm), in its order; sheets that hold only a chart are none. Macros and links to other files are not looked at.
 * @throws UnreadableFile when a part is missing or damaged.
 */
export async function openWorkbook({ members }: Archive, workbookPart: string): Promise<Sheet[]> {
  const parts = new Map(members.map((member) => [member.name, member]));
  const { listed, date1904 } = await readSheetList(partOf(parts, workbookPart));
  const related = await readRelationships(partOf(parts, relationshipsOf(workbookPart)), workbookPart);
  const byType = (type: string) => related.filter((each) => each.type === type).map(({ target }) => partOf(parts, target))[0];
  const [strings, styles] = [byType('sharedStrings'), byType('styles')];
  const context: CellContext = {
    strings: strings ? await readSharedStrings(strings) : null,
    formats: styles ? await readStyles(styles) : [],
    system: date1904 ? 1904 : 1900,
  };
  const sheets = listed.flatMap((sheet) => withMember(sheet, related, parts));
  return sheets.map(({ name, hidden, member }, at) => ({ number: at + 1, name, hidden, table: (title) => sheetTable(member, context, title) }));
}

function withMember(sheet: Listed, related: readonly Relationship[], parts: ReadonlyMap<string, Member>): (Listed & { member: Member })[] {
  const relationship = related.find(({ id }) => id === sheet.relationship);
  if (!relationship) throw new UnreadableFile(INCOMPLETE);
  return relationship.type === 'worksheet' ? [{ ...sheet, member: partOf(parts, relationship.target) }] : [];
}

function partOf(parts: ReadonlyMap<string, Member>, name: string): Member {
  const part = parts.get(name);
  if (!part) throw new UnreadableFile(INCOMPLETE);
  return part;
}

async function readSheetList(member: Member): Promise<{ listed: Listed[]; date1904: boolean }> {
  const listed: Listed[] = [];
  let date1904 = false;
  const xml = readXml(member.bytes(), {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name === 'sheet' && listed.length < MOST_SHEETS) listed.push(listedSheet(attributes));
    },
    close() {},
    text() {},
  });
  for await (const _ of xml);
  return { listed, date1904 };
}

function listedSheet(attributes: Attributes): Listed {
  // The prefix of the attribute is the file's to choose; the sheet's own `sheetId` is something else.
  const [, relationship = ''] = Object.entries(attributes).find(([name]) => /(^|:)id$/.test(name)) ?? [];
  return { name: attributes.name ?? '', hidden: /hidden/i.test(attributes.state ?? ''), relationship };
}
