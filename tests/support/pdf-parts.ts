import { inflateSync } from 'node:zlib';

/** A PDF as text, with what is packed in it unpacked: enough to find what it says of itself. */
export function pdfText(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n/g)].map(({ index, 0: mark }) => unpacked(pdf.subarray(index + mark.length)));
  return [raw, ...streams].join('\n');
}

function unpacked(from: Buffer): string {
  try {
    return inflateSync(from, { finishFlush: 2 }).toString('latin1');
  } catch {
    return '';
  }
}

export function pagesOf(pdf: Buffer): number {
  return Number(/\/Type\s*\/Pages\b[^>]*?\/Count (\d+)/.exec(pdfText(pdf))?.[1]);
}
