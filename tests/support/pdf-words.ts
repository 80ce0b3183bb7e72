import { spawnSync } from 'node:child_process';

const READER = spawnSync('pdftotext', ['-v']).error === undefined;
if (!READER) console.log('Words inside PDFs are not looked at: pdftotext (poppler-utils) is not on this machine.');

/** The words of a PDF in reading order, each blank one; null where the machine has nothing that reads them. */
export function pdfWords(pdf: Buffer): string | null {
  if (!READER) return null;
  const { stdout } = spawnSync('pdftotext', ['-raw', '-', '-'], { input: pdf, maxBuffer: 1 << 26 });
  return stdout.toString('utf8').replaceAll(/\s+/g, ' ').trim();
}
