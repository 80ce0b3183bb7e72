import type { Archive } from './archive/open-archive.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { readRelationships } from './workbook/relationships.ts';

/** What a ZIP archive is: files to read one by one, a workbook with its main part, or a document of another program, with what to do. */
export type ArchiveKind = { archive: true } | { workbook: string } | { refusal: string };

const AS_XLSX = 'Open it and save it as an Excel workbook (.xlsx) or as "CSV UTF-8", and upload that.';
const OFFICE = '_rels/.rels';

/** @throws UnreadableFile when it looks like an Office file and is none. */
export async function archiveKind({ members }: Archive): Promise<ArchiveKind> {
  const has = (name: string) => members.some((member) => member.name === name);
  if (has('content.xml') && has('mimetype')) return { refusal: `This is an OpenDocument file, as LibreOffice makes them (.ods). ${AS_XLSX}` };
  if (has('Index/Document.iwa') || has('Index.zip')) return { refusal: `This is a file of Apple Numbers or Pages. ${AS_XLSX}` };
  const office = members.find(({ name }) => name === OFFICE);
  if (!office && !has('[Content_Types].xml')) return { archive: true };
  const main = office && (await readRelationships(office, 'root')).find(({ type }) => type === 'officeDocument')?.target;
  if (!main)
    throw new UnreadableFile('This is an Office file without its main part: it is damaged. Save it again where it was made, and upload that.');
  if (main.startsWith('word/')) return { refusal: 'This is a Word document. Put the table into a workbook or save it as CSV, and upload that.' };
  if (main.startsWith('ppt/'))
    return { refusal: 'This is a PowerPoint presentation. Put the table into a workbook or save it as CSV, and upload that.' };
  return main.endsWith('.bin') ? { refusal: `This is a binary Excel workbook (.xlsb). ${AS_XLSX}` } : { workbook: main };
}
