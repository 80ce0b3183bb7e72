import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { givenUpload } from '../../../../tests/support/given-upload.ts';
import { givenWorkbook } from '../../../../tests/support/given-workbook.ts';
import { readInProcess, UPLOAD_OPTIONS } from '../../../../tests/support/read-upload-in-process.ts';
import { readUpload } from './read-upload.ts';

const GATSBY = 'urn,benchmarks_met,evaluated_on\n137911,8,2025-07-31\n';
const sha256 = createHash('sha256').update(GATSBY).digest('hex');
const questions = (rows: number) =>
  `urn,cycle,question,positive,responses\n${Array.from({ length: rows }, (_, row) => `137911,2024/25,question ${row},80,100\n`).join('')}`;

const notRead = (words: string, digest: object = { sha256, size: GATSBY.length }) => [
  {
    part: null,
    name: 'upload.bin',
    ...digest,
    kind: null,
    found: null,
    problems: [{ severity: 'error', file: 'upload.bin', line: null, column: null, message: expect.stringContaining(words) }],
  },
];

test('a process of its own finds what this one would', async () => {
  for (const content of [
    Buffer.from(GATSBY),
    givenWorkbook({
      sheets: [
        {
          rows: [
            ['urn', 'benchmarks_met', 'evaluated_on'],
            [137911, 8, '2025-07-31'],
          ],
        },
      ],
    }),
  ]) {
    const path = givenUpload(content);
    const files = await readUpload(path, UPLOAD_OPTIONS);
    expect(files).toMatchObject([{ kind: 'gatsby', found: { rows: [{ urn: '137911' }] } }]);
    expect(files).toEqual(await readInProcess(path, content));
  }
});

test('it is said how far reading is', async () => {
  const steps: [number, number][] = [];
  const content = `${GATSBY}${',,\n'.repeat(1_500_000)}`;
  await readUpload(givenUpload(content), UPLOAD_OPTIONS, { progress: (done, total) => steps.push([done, total]) });
  expect(steps.length).toBeGreaterThan(2);
  for (const [at, [done, total]] of steps.entries()) {
    expect(total).toBe(content.length);
    expect(done).toBeGreaterThan(steps[at - 1]?.[0] ?? 0);
    expect(done).toBeLessThanOrEqual(total);
  }
});

describe('what ends the process becomes a problem in plain words, with the hash of the upload:', () => {
  test('too long a time', async () => {
    expect(await readUpload(givenUpload(GATSBY), UPLOAD_OPTIONS, { seconds: 0 })).toEqual(notRead('too long'));
  });

  test('an end that somebody wished, before and while it reads', async () => {
    expect(await readUpload(givenUpload(GATSBY), UPLOAD_OPTIONS, { signal: AbortSignal.abort() })).toEqual(notRead('stopped before its end'));
    const content = `${GATSBY}${',,\n'.repeat(5_000_000)}`;
    const [stop, digest] = [new AbortController(), { sha256: createHash('sha256').update(content).digest('hex'), size: content.length }];
    const files = await readUpload(givenUpload(content), UPLOAD_OPTIONS, { signal: stop.signal, progress: () => stop.abort() });
    expect(files).toEqual(notRead('stopped before its end', digest));
  });

  test('too much memory for its objects, and too much in all', async () => {
    const small = questions(20_000);
    const digest = { sha256: createHash('sha256').update(small).digest('hex'), size: small.length };
    expect(await readUpload(givenUpload(small), UPLOAD_OPTIONS, { megabytes: 30 })).toEqual(notRead('more memory', digest));
    const large = `${GATSBY}${',,\n'.repeat(500_000)}`;
    const heard = await readUpload(givenUpload(large), UPLOAD_OPTIONS, { megabytes: 50 });
    expect(heard).toEqual(notRead('more memory', { sha256: createHash('sha256').update(large).digest('hex'), size: large.length }));
  });

  test('more rows than are taken over at one time', async () => {
    const content = questions(60_000);
    const digest = { sha256: createHash('sha256').update(content).digest('hex'), size: content.length };
    expect(await readUpload(givenUpload(content), UPLOAD_OPTIONS)).toEqual(notRead('more rows', digest));
    expect(await readUpload(givenUpload(questions(30_000)), UPLOAD_OPTIONS)).toMatchObject([{ found: { kind: 'survey' } }]);
  });

  test('a fault of ours, told by its place alone', async () => {
    const places: string[] = [];
    const folder = join(dirname(givenUpload('')), 'Zebulon');
    mkdirSync(folder);
    const files = await readUpload(folder, UPLOAD_OPTIONS, { fault: (where) => places.push(where) });
    expect(files).toEqual(notRead('by a fault of Waymark', { sha256: '', size: 0 }));
    expect(places).toEqual([expect.stringMatching(/^Error EISDIR/)]);
    expect(places.join()).not.toContain('Zebulon');
  });
});

test('a file that is gone is to be uploaded again', async () => {
  expect(await readUpload('/nowhere/at/all', UPLOAD_OPTIONS)).toEqual(notRead('no longer there', { sha256: '', size: 0 }));
});

test('the folder of uploads may be reached by a link', async () => {
  const path = givenUpload(GATSBY);
  const link = join(dirname(path), 'link');
  symlinkSync(path, link);
  expect(await readUpload(link, UPLOAD_OPTIONS)).toMatchObject([{ kind: 'gatsby', sha256 }]);
});

test('four at once are all read', async () => {
  const files = await Promise.all(Array.from({ length: 4 }, () => readUpload(givenUpload(GATSBY), UPLOAD_OPTIONS)));
  expect(files.flat().map(({ kind }) => kind)).toEqual(Array(4).fill('gatsby'));
});
