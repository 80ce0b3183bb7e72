import { fileInMemory, type SourceFile } from '../../src/evidence/source-file.ts';

/** A CSV file of these lines, LF between them. */
export function givenCsv(...lines: string[]): SourceFile {
  return fileInMemory('given.csv', `${lines.join('\n')}\n`);
}
