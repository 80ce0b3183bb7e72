import { type Archive, type Member, openArchive } from '../archive/open-archive.ts';
import { archiveKind } from '../archive-kind.ts';
import { scanCsv } from '../csv.ts';
import { isZip } from '../file-signature.ts';
import type { Problem } from '../problem.ts';
import type { SourceFile } from '../source-file.ts';
import { startOf } from '../start-of.ts';
import { Header } from '../table.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { openWorkbook } from '../workbook/open-workbook.ts';
import { recogniseSurveyTool } from './survey-tool.ts';

/** A table of an upload: a CSV file, or a sheet. */
export interface UploadedTable {
  file: SourceFile;
  /** What is to be said of the sheet once it was read. */
  remarks(): Problem[];
}

/** What programs put into an archive beside what a person put there. */
const LITTER = /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i;
const MOST_MEMBERS = 50;
const MOST_SHEETS = 50;
/** A workbook inside a ZIP is held in memory while it is read. */
const LARGEST_INNER = 64 * 2 ** 20;

const NONE_IN_IT = 'Nothing in this ZIP is an export of SurveyMonkey, Microsoft Forms, Google Forms or LimeSurvey. Upload the file with the answers.';
const SEVERAL_IN_IT = 'There are several exports of answers in this ZIP. Upload the one that is meant.';
const TOO_MANY = `There are more than ${MOST_MEMBERS} files in this ZIP. Upload the one with the answers.`;
const TOO_LARGE = 'The workbook in this ZIP is too large to be read out of it. Unpack it and upload it by itself.';

/** The one table with answers in an archive: a workbook's, or that of a ZIP, as Google Forms and SurveyMonkey make them. */
export async function tableIn(archive: Archive, name: string): Promise<UploadedTable> {
  const kind = await archiveKind(archive);
  if ('refusal' in kind) throw new UnreadableFile(kind.refusal);
  if ('workbook' in kind) return sheetWithAnswers(archive, kind.workbook, name);
  const files = archive.members.filter((member) => !LITTER.test(member.name));
  if (files.length > MOST_MEMBERS) throw new UnreadableFile(TOO_MANY);
  const found: UploadedTable[] = [];
  for (const member of files) found.push(...(await tableOf(member, name)));
  if (!found[0]) throw new UnreadableFile(NONE_IN_IT);
  if (found.length > 1) throw new UnreadableFile(SEVERAL_IN_IT);
  return found[0];
}

async function tableOf(member: Member, name: string): Promise<UploadedTable[]> {
  if (isZip(await startOf(member))) return innerWorkbook(member, name);
  const file = { name, bytes: () => member.bytes() };
  return (await isExport(file)) ? [{ file, remarks: () => [] }] : [];
}

async function innerWorkbook(member: Member, name: string): Promise<UploadedTable[]> {
  if (member.size > LARGEST_INNER) throw new UnreadableFile(TOO_LARGE);
  const chunks: Buffer[] = [];
  for await (const chunk of member.bytes()) chunks.push(chunk);
  const inner = await openArchive(Buffer.concat(chunks));
  const kind = await archiveKind(inner);
  if (!('workbook' in kind)) return [];
  const table = await sheetWithAnswers(inner, kind.workbook, name);
  return (await isExport(table.file)) ? [table] : [];
}

/** The first sheet of an export; else the first, for what is wrong with it is then said. Hidden ones are not looked at. */
async function sheetWithAnswers(archive: Archive, workbookPart: string, name: string): Promise<UploadedTable> {
  const visible = (await openWorkbook(archive, workbookPart)).filter(({ hidden }) => !hidden).slice(0, MOST_SHEETS);
  let first: UploadedTable | null = null;
  for (const sheet of visible) {
    // The name of a sheet may be anybody's.
    const table = sheet.table(visible.length > 1 ? `${name}, sheet ${sheet.number}` : name);
    const uploaded = { file: table, remarks: () => table.remarks.problems(2) };
    if (await isExport(table)) return uploaded;
    first ??= uploaded;
  }
  if (!first) throw new UnreadableFile('The workbook has no sheet that is not hidden. Show the sheet with the answers, save it and upload it again.');
  return first;
}

class Enough extends Error {}

async function isExport(file: SourceFile): Promise<boolean> {
  let header: Header | null = null;
  try {
    await scanCsv(file, (row) => {
      header = new Header(row.texts(), row.line);
      throw new Enough();
    });
  } catch (error) {
    if (!(error instanceof Enough) && !(error instanceof UnreadableFile)) throw error;
  }
  return header !== null && recogniseSurveyTool(header) !== null;
}
