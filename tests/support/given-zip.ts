import { crc32, deflateRawSync } from 'node:zlib';

/** A file to put into an archive. What is given beside its content is written whether it is true or not. */
export interface GivenMember {
  name: string;
  content: string | Uint8Array;
  stored?: boolean;
  /** As the central directory says. */
  says?: { size?: number; packed?: number; crc?: number; method?: number; flags?: number; offset?: number };
}

/** A ZIP archive of these files, in memory. */
export function givenZip(members: readonly GivenMember[], { comment = '', entries = members.length } = {}): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const name = Buffer.from(member.name);
    const content = Buffer.from(member.content as string);
    const packed = member.stored ? content : deflateRawSync(content, { level: 1 });
    const { size = content.length, crc = crc32(content), method = member.stored ? 0 : 8, flags = 0x800 } = member.says ?? {};
    const same = [20, flags, method, 0, 0];
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    for (const [at, value] of same.entries()) header.writeUInt16LE(value, 4 + 2 * at);
    header.writeUInt32LE(crc >>> 0, 14);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt32LE(size, 22);
    header.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    for (const [at, value] of same.entries()) entry.writeUInt16LE(value, 6 + 2 * at);
    entry.writeUInt32LE(crc >>> 0, 16);
    entry.writeUInt32LE(member.says?.packed ?? packed.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(member.says?.offset ?? offset, 42);
    parts.push(header, name, packed);
    directory.push(entry, name);
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...parts, ...directory, end, Buffer.from(comment)]);
}
