import { scanCsv } from './csv.ts';
import { FILE_KINDS, type FileKind } from './file-kinds.ts';
import { type Recognition, recognise } from './recognise.ts';
import type { SourceFile } from './source-file.ts';
import { Header, otherSeparator } from './table.ts';

/** Where a file's header is, and what it is the header of. */
export type FoundHeader = Recognition & { line: number };

/** Titles, notes and a row of groups may stand above the header; further down it is no header any more. */
const MOST_ROWS_ABOVE = 10;

/**
 * Looks for the header among the first rows of a table: the first row whose names are known. Reads no further than that.
 * @throws UnreadableFile when those rows cannot be read.
 */
export async function findHeader(file: SourceFile): Promise<FoundHeader> {
  const headers = await firstRows(file);
  let refused: FoundHeader | null = null;
  for (const header of headers) {
    const found = recognise(header);
    if (found && 'kind' in found) return { ...found, line: header.line };
    if (found) refused ??= { ...found, line: header.line };
  }
  return refused ?? { refusal: whyUnknown(headers), line: headers[0]?.line ?? 1 };
}

class Enough extends Error {}

async function firstRows(file: SourceFile): Promise<Header[]> {
  const headers: Header[] = [];
  try {
    await scanCsv(file, (row) => {
      headers.push(new Header(row.texts(), row.line));
      if (headers.length > MOST_ROWS_ABOVE) throw new Enough();
    });
  } catch (error) {
    // Damage further down is for the reader to say: what was found above is enough to know which reader.
    if (!(error instanceof Enough) && !headers.some((header) => recognise(header))) throw error;
  }
  return headers;
}

function whyUnknown([first]: Header[]): string {
  if (!first) return 'The file holds no rows at all. Check that it was saved completely.';
  const separator = otherSeparator(first.names);
  if (separator) return `The cells are separated by ${separator}, not by commas. Save the file again as "CSV UTF-8 (comma delimited)".`;
  return `None of the first rows is the header of a file that Waymark reads. If the first row is already a row of figures, put the names of the columns above it. Waymark reads: ${FILE_KINDS.map(inWords).join('; ')}.`;
}

function inWords({ words, columns }: FileKind): string {
  return `${words} (${columns.map((names) => names.join(', ')).join('; or ')})`;
}
