import { openArchive } from '../archive/open-archive.ts';
import { whatCompoundFile } from '../compound-file.ts';
import { isCompoundFile, isZip } from '../file-signature.ts';
import { Problems } from '../problem.ts';
import { readBytes } from '../read-bytes.ts';
import { type FileReading, fileInMemory, fileOnDisk, type SourceFile } from '../source-file.ts';
import { startOf } from '../start-of.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { NOTHING_READ, readSurveyExport, type SurveyReadOptions } from './read-survey-export.ts';
import type { SurveyExport } from './survey-export.ts';
import { tableIn } from './survey-tables.ts';

/**
 * Reads what somebody uploads as an export of a survey tool, by its path or from memory: a CSV file, a workbook, or a ZIP with one of them in it. The
 * first bytes tell which, never the name. Whatever is wrong with it is among the problems.
 */
export async function readSurveyUpload(source: string | Buffer, name: string, options: SurveyReadOptions = {}): Promise<SurveyExport> {
  const file = typeof source === 'string' ? fileOnDisk(source, name) : fileInMemory(name, source);
  try {
    const start = await startOf(file);
    if (isZip(start)) return await readPacked(source, name, await digestOf(file), options);
    if (isCompoundFile(start)) throw new UnreadableFile(await whatCompoundFile(file.bytes()));
    return await readSurveyExport(file, options);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const problems = new Problems(name);
    problems.error(error.message, error.line);
    return { ...NOTHING_READ, problems: problems.list };
  }
}

async function readPacked(source: string | Buffer, name: string, digest: FileReading, options: SurveyReadOptions): Promise<SurveyExport> {
  const archive = await openArchive(source);
  try {
    const { file, remarks } = await tableIn(archive, name);
    const read = await readSurveyExport({ name: file.name, digest, bytes: () => file.bytes() }, options);
    return { ...read, problems: [...read.problems, ...remarks()] };
  } finally {
    archive.close();
  }
}

function digestOf(file: SourceFile): Promise<FileReading> {
  return readBytes(file, async (bytes) => {
    for await (const _ of bytes);
  });
}
