import type { Member } from '../archive/open-archive.ts';
import { builtInFormat, formatOfCode, type NumberFormat } from './number-format.ts';
import { readXml } from './read-xml.ts';

/** Excel takes 65,490 formats of cells. */
const MOST_FORMATS = 70_000;

/** The format of each cell style, by its number, from the workbook's `styles.xml`. */
export async function readStyles(member: Member): Promise<NumberFormat[]> {
  const codes = new Map<number, NumberFormat>();
  const ids: number[] = [];
  let inCells = false;
  const xml = readXml(member.bytes(), {
    open(name, { numFmtId, formatCode }) {
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt') codes.set(Number(numFmtId), formatOfCode(formatCode ?? ''));
      if (name === 'xf' && inCells && ids.length < MOST_FORMATS) ids.push(Number(numFmtId ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
    text() {},
  });
  for await (const _ of xml);
  return ids.map((id) => codes.get(id) ?? builtInFormat(id));
}
