import { posix } from 'node:path';
import type { Member } from '../archive/open-archive.ts';
import { readXml } from './read-xml.ts';

/** What a part of an Office file refers to. `target` is the name of a member of the archive. */
export interface Relationship {
  id: string;
  /** The last word of its type: `worksheet`, `sharedStrings`. */
  type: string;
  target: string;
}

/** The name of the part that holds the relationships of another: of `xl/workbook.xml`, `xl/_rels/workbook.xml.rels`. */
export function relationshipsOf(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
}

/** What stands in the part `member`, about the part named `from`. What lies outside of the file is left out. */
export async function readRelationships(member: Member, from: string): Promise<Relationship[]> {
  const found: Relationship[] = [];
  const xml = readXml(member.bytes(), {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External' || found.length === MOST) return;
      found.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target: inArchive(from, Target) });
    },
    close() {},
    text() {},
  });
  for await (const _ of xml);
  return found;
}

const MOST = 10_000;

function inArchive(from: string, target: string): string {
  const name = target.startsWith('/') ? target : posix.join('/', posix.dirname(from), target);
  return posix.normalize(name).slice(1);
}
