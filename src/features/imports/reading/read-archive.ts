import type { Archive, Member } from '../../../evidence/archive/open-archive.ts';
import { openArchive } from '../../../evidence/archive/open-archive.ts';
import { archiveKind } from '../../../evidence/archive-kind.ts';
import { isZip } from '../../../evidence/file-signature.ts';
import type { SourceFile } from '../../../evidence/source-file.ts';
import { startOf } from '../../../evidence/start-of.ts';
import { UnreadableFile } from '../../../evidence/unreadable-file.ts';
import { digestOf } from './digest.ts';
import type { HowFar } from './how-far.ts';
import { listed, type Part, problemOf, refused, shownName, within } from './part.ts';
import type { ReadFile } from './read-file.ts';
import { headerOf, readKnown } from './read-one.ts';
import type { ReadOptions } from './read-options.ts';
import { readWorkbook } from './read-workbook.ts';

/** A workbook inside a ZIP is held in memory while it is read. */
const LARGEST_INNER = 64 * 2 ** 20;
const MOST_TABLES = 200;

/** What programs put into an archive beside what a person put there. */
const LITTER = /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i;

/** Reads a ZIP: a workbook, or every file in it that is of a known kind; the others are listed. */
export async function readArchive(source: string | Buffer, upload: Part, options: ReadOptions, howFar: HowFar): Promise<ReadFile[]> {
  const archive = await openArchive(source);
  try {
    const watched = { ...archive, members: archive.members.map((member) => ({ ...member, bytes: () => howFar.watch(member.bytes()) })) };
    for (const { size } of archive.members) howFar.expect(size);
    const kind = await archiveKind(watched);
    if ('refusal' in kind) return [refused(upload, kind.refusal)];
    if ('workbook' in kind) return [await readWorkbook(watched, kind.workbook, upload, options)];
    return await readMembers(watched, upload, options);
  } finally {
    archive.close();
  }
}

async function readMembers({ members }: Archive, upload: Part, options: ReadOptions): Promise<ReadFile[]> {
  const files = members.filter(({ name }) => !LITTER.test(name));
  if (files.length === 0) return [refused(upload, 'There is no file in this ZIP. Pack the files again and upload it.')];
  if (files.length > MOST_TABLES)
    return [refused(upload, `There are more than ${MOST_TABLES} files in this ZIP. Upload the ones that are meant one by one.`)];
  const read: ReadFile[] = [];
  const others: string[] = [];
  for (const member of files) {
    const file = await readMember(member, upload, options);
    if (file) read.push(file);
    else others.push(member.name);
  }
  const [first, ...rest] = read;
  // A password is on all of them: once is enough.
  if (first && read.length > 1 && read.every(({ kind, problems }) => kind === null && problems[0]?.message === first.problems[0]?.message))
    return [refused(upload, first.problems[0]?.message ?? '')];
  if (!first) return [refused(upload, `None of the files in this ZIP is one that Waymark reads: ${listed(others)}.`)];
  if (others.length === 0) return read;
  const notice = problemOf(upload.name, 'notice', `Files in the ZIP that are none that Waymark reads were left alone: ${listed(others)}.`);
  return [{ ...first, problems: [...first.problems, notice] }, ...rest];
}

/** Null for a file that is of no known kind. */
async function readMember(member: Member, upload: Part, options: ReadOptions): Promise<ReadFile | null> {
  const inside = shownName(member.name);
  try {
    const start = await startOf(member);
    if (isZip(start)) return await readInner(member, within(upload, inside), options);
    const table: SourceFile = { name: `${upload.name}, ${inside}`, bytes: member.bytes };
    const header = await headerOf(table);
    if (!('kind' in header)) return null;
    return await readKnown(table, header, within(upload, inside, await digestOf(member)), options);
  } catch (error) {
    if (error instanceof UnreadableFile) return refused(within(upload, inside), error.message, error.line);
    throw error;
  }
}

/** A ZIP inside a ZIP is opened only where it is a workbook. */
async function readInner(member: Member, part: Part, options: ReadOptions): Promise<ReadFile | null> {
  if (member.size > LARGEST_INNER) throw new UnreadableFile('This workbook is too large to be read out of a ZIP. Upload it by itself.');
  const chunks: Buffer[] = [];
  for await (const chunk of member.bytes()) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const archive = await openArchive(bytes);
  try {
    const kind = await archiveKind(archive);
    if (!('workbook' in kind)) return null;
    const digest = await digestOf({ bytes: member.bytes });
    const read = await readWorkbook(archive, kind.workbook, { ...part, digest }, options);
    return read.kind ? read : null;
  } finally {
    archive.close();
  }
}
