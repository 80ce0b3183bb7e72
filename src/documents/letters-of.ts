import type { Font } from './woff.ts';

/** The letters that a typeface draws, from the part of its table "cmap" that Unicode's first plane has (format 4). */
export function lettersOf({ tables }: Font): number[] {
  const cmap = tables.find(({ tag }) => tag === 'cmap')?.bytes;
  const at = cmap && placeOfFormat4(cmap);
  if (!cmap || at === undefined) throw new Error('This typeface does not say which letters it has.');
  const segments = cmap.readUInt16BE(at + 6) / 2;
  const ends = at + 14;
  const starts = ends + segments * 2 + 2;
  return Array.from({ length: segments }, (_, number) => number).flatMap((number) => {
    const [first, last] = [cmap.readUInt16BE(starts + number * 2), cmap.readUInt16BE(ends + number * 2)];
    // The last stretch is a mark of the end.
    return first === 0xffff ? [] : Array.from({ length: last - first + 1 }, (__, step) => first + step);
  });
}

function placeOfFormat4(cmap: Buffer): number | undefined {
  const places = Array.from({ length: cmap.readUInt16BE(2) }, (_, number) => cmap.readUInt32BE(4 + number * 8 + 4));
  return places.find((place) => cmap.readUInt16BE(place) === 4);
}
