import { describe, expect, test } from 'vitest';
import { type GivenMember, givenZip } from '../../../tests/support/given-zip.ts';
import { HARMLESS, LARGEST_ARCHIVE, LARGEST_MEMBER, MOST_MEMBERS, MOST_TIMES_PACKED } from './limits.ts';
import { openArchive } from './open-archive.ts';

async function textsIn(zip: Buffer): Promise<Record<string, string>> {
  const archive = await openArchive(zip);
  const texts: Record<string, string> = {};
  for (const member of archive.members) {
    const chunks: Buffer[] = [];
    for await (const chunk of member.bytes()) chunks.push(chunk);
    texts[member.name] = Buffer.concat(chunks).toString();
  }
  archive.close();
  return texts;
}

const saying = (says: NonNullable<GivenMember['says']>, content: string | Uint8Array = 'abc') =>
  textsIn(givenZip([{ name: 'a.csv', content, says }]));

test('files of an archive, packed and not, are read; folders are none', async () => {
  const zip = givenZip([
    { name: '2022/', content: '', stored: true },
    { name: '2022/a.csv', content: 'a,b\n' },
    { name: 'b.csv', content: 'ü', stored: true },
    { name: 'empty.csv', content: '' },
  ]);
  expect(await textsIn(zip)).toEqual({ '2022/a.csv': 'a,b\n', 'b.csv': 'ü', 'empty.csv': '' });
});

describe('refused before anything is unpacked', () => {
  test('a member that says it is larger than the bound; not one at the bound', async () => {
    await expect(openArchive(givenZip([{ name: 'a', content: '', says: { size: LARGEST_MEMBER + 1, packed: LARGEST_MEMBER } }]))).rejects.toThrow(
      'far more',
    );
    const archive = await openArchive(givenZip([{ name: 'a', content: '', says: { size: LARGEST_MEMBER, packed: LARGEST_MEMBER } }]));
    expect(archive.members).toHaveLength(1);
  });

  test('members that are too large together', async () => {
    const says = { size: LARGEST_MEMBER, packed: LARGEST_MEMBER };
    const members = Array.from({ length: LARGEST_ARCHIVE / LARGEST_MEMBER }, (_, at) => ({ name: `${at}`, content: '', says }));
    expect((await openArchive(givenZip(members))).members).toHaveLength(members.length);
    await expect(openArchive(givenZip([...members, { name: 'one more', content: 'x' }]))).rejects.toThrow('far more');
  });

  test('a member that shrank too far, where it is large', async () => {
    const packed = 100_000;
    const large = MOST_TIMES_PACKED * packed;
    expect((await openArchive(givenZip([{ name: 'a', content: '', says: { size: large, packed } }]))).members).toHaveLength(1);
    await expect(openArchive(givenZip([{ name: 'a', content: '', says: { size: large + 1, packed } }]))).rejects.toThrow('far more');
    expect(await textsIn(givenZip([{ name: 'a', content: 'x'.repeat(HARMLESS) }]))).toEqual({ a: 'x'.repeat(HARMLESS) });
    await expect(openArchive(givenZip([{ name: 'a', content: 'x'.repeat(HARMLESS + 1) }]))).rejects.toThrow('far more');
  });

  test('too many members', async () => {
    const members = Array.from({ length: MOST_MEMBERS }, (_, at) => ({ name: `${at}`, content: '', stored: true }));
    expect((await openArchive(givenZip(members))).members).toHaveLength(MOST_MEMBERS);
    await expect(openArchive(givenZip([...members, { name: 'more', content: '' }]))).rejects.toThrow('more than 5000 files');
  });
});

describe('damage and lies', () => {
  test.each([
    ['a size too small', { size: 2 }],
    ['a size too large', { size: 4 }],
    ['a wrong checksum', { crc: 1 }],
    ['an unknown method', { method: 14 }],
    ['a place beyond the end', { offset: 10_000 }],
    ['a place in the middle of nowhere', { offset: 3 }],
    ['more packed bytes than there are', { packed: 1_000_000 }],
    ['fewer packed bytes than there are', { packed: 2 }],
    ['strong encryption', { flags: 0x841 }],
  ])('%s is damage', async (_, says) => {
    await expect(saying(says)).rejects.toThrow(/damaged|far more/);
  });

  test('a password is said as such', async () => {
    await expect(saying({ flags: 0x801 })).rejects.toThrow('password');
  });

  test('fewer members than the archive says', async () => {
    await expect(textsIn(givenZip([{ name: 'a', content: 'x' }], { entries: 2 }))).rejects.toThrow('damaged');
  });

  test.each(['../up.csv', '/etc/passwd', 'C:/x.csv', 'a/../../b'])('a name that leads out of the archive (%s)', async (name) => {
    await expect(textsIn(givenZip([{ name, content: 'x' }]))).rejects.toThrow('damaged');
  });

  test('cut anywhere', async () => {
    const zip = givenZip([{ name: 'a.csv', content: 'abcdefgh'.repeat(50) }]);
    for (let end = 0; end < zip.length; end++) await expect(textsIn(zip.subarray(0, end)), `${end} bytes`).rejects.toThrow('damaged');
  });

  test('every single byte turned over: damage, a password, or something read; never another error', async () => {
    const zip = givenZip([{ name: 'a.csv', content: 'abcdefgh'.repeat(20) }]);
    for (let at = 0; at < zip.length; at++) {
      const bad = Buffer.from(zip);
      bad[at] = (bad[at] ?? 0) ^ 0xff;
      const answer = await textsIn(bad).catch((error: unknown) => error);
      if (answer instanceof Error) expect(answer.constructor.name, `byte ${at}: ${answer.message}`).toBe('UnreadableFile');
    }
  });
});
