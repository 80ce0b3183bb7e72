import { join } from 'node:path';
import { NodeCompiler, type NodeError, type NodeTypstDocument, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import type { Order } from './between-processes.ts';
import { onlyLettersWeHave } from './only-letters-we-have.ts';
import { filesOf, lettersIn, readTypefaces } from './typefaces.ts';

/** Where layouts lie: beside what they belong to, and each may take in `documents/document.typ`. */
const SOURCES = join(import.meta.dirname, '..');

/**
 * Sets a document with Typst, as PDF/UA-1: tagged, with its language and its title. The same content gives the same bytes, because no time
 * is written into it. Content reaches the layout as JSON and is never read as markup.
 * @throws Error where a layout of ours has a fault
 */
export function setDocument({ layout, content }: Order): Uint8Array {
  const typefaces = readTypefaces();
  const compiler = NodeCompiler.create({ workspace: SOURCES, fontArgs: [{ fontBlobs: filesOf(typefaces) }] });
  const set = (words: string) => pdfOf(compiler, layout, words);
  try {
    return set(content);
  } catch {
    return set(JSON.stringify(onlyLettersWeHave(JSON.parse(content), lettersIn(typefaces))));
  }
}

function pdfOf(compiler: NodeCompiler, layout: string, content: string): Uint8Array {
  const laidOut = compiler.compile({ mainFilePath: join(SOURCES, layout), inputs: { content } });
  if (!laidOut.result) throw new Error(faultsIn(laidOut.takeDiagnostics()));
  return pdfFrom(compiler, laidOut.result);
}

function pdfFrom(compiler: NodeCompiler, document: NodeTypstDocument): Uint8Array {
  try {
    return compiler.pdf(document, { pdfStandard: PdfStandard.UA_1 });
  } catch (error) {
    // It is no Error, and its message names what stands in the document.
    throw new Error(withoutWords(String((error as { message?: unknown }).message)));
  }
}

function faultsIn(diagnostics: NodeError | null): string {
  const faults = (diagnostics?.shortDiagnostics ?? []) as { message: string; path: string }[];
  return withoutWords(faults.map(({ message, path }) => `${path}: ${message}`).join('\n'));
}

/** What stands between quotation marks may have come from a person. */
function withoutWords(message: string): string {
  return message.replaceAll(/"(?:\\.|[^"\\])*"/g, '"…"').slice(0, 1_000);
}
