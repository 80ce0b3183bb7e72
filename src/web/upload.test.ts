import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify from 'fastify';
import { afterAll, describe, expect, test } from 'vitest';
import { givenWeb, HOST, OPEN, readAnswer, sendRaw, until } from '../../tests/support/given-web.ts';
import { discard, MOST_FILES, receiveUpload, TAKES_FILES, type Upload, withFiles } from './upload.ts';
import { openUploadFolder, removeUploadFolder } from './upload-folder.ts';

const MOST = 10_000;
const home = await mkdtemp(join(tmpdir(), 'waymark-test-'));
afterAll(() => rm(home, { recursive: true, force: true }));
const folder = await openUploadFolder(join(home, 'uploads'));
const settings = { folder, maxBytes: MOST };
/** What the route was given, with what stood in the files. */
let got: (Upload & { contents: string[]; modes: number[] }) | undefined;
const web = await givenWeb(
  (app) =>
    withFiles(app, settings, (scope) => {
      scope.post('/files', { ...OPEN, ...TAKES_FILES }, async (request) => {
        const upload = await receiveUpload(request, settings);
        const paths = upload.files.map(({ path }) => path);
        const modes = await Promise.all(paths.map(async (path) => (await stat(path)).mode & 0o777));
        got = { ...upload, contents: await Promise.all(paths.map((path) => readFile(path, 'latin1'))), modes };
        await discard(upload.files);
        return upload.problem ?? 'taken';
      });
    }),
  { limits: { requestMs: 150, lookForSlowMs: 20 } },
);

const B = 'xBOUNDARYx';
const file = (name: string, content: string, field = 'files') =>
  `--${B}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n${content}\r\n`;
const field = (name: string, value: string) => `--${B}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const END = `--${B}--\r\n`;

function post(payload: string, type = `multipart/form-data; boundary=${B}`) {
  got = undefined;
  const headers = { host: HOST, 'sec-fetch-site': 'same-origin', 'content-type': type };
  return web.app.inject({ method: 'POST', url: '/files', headers, payload });
}
const left = async () => (existsSync(folder) ? readdir(folder) : []);

test('files and fields arrive, each file with its hash, for nobody but the owner to read', async () => {
  const answer = await post(field('form_id', 'a') + file('a.csv', 'urn\r\n1') + file('C:\\Users\\me\\b.csv', '') + file('', '') + END);
  expect(answer.body).toBe('taken');
  expect(got).toMatchObject({ fields: { form_id: 'a' }, contents: ['urn\r\n1', ''], modes: [0o600, 0o600], problem: null });
  expect(got?.files.map(({ name, size }) => ({ name, size }))).toEqual([
    { name: 'a.csv', size: 6 },
    { name: 'b.csv', size: 0 },
  ]);
  expect(got?.files[0]?.sha256).toBe(createHash('sha256').update('urn\r\n1').digest('hex'));
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect(await left()).toEqual([]);
});

test('the same sending has the same name, another file another one', async () => {
  const id = field('form_id', randomUUID());
  const formOf = async (body: string) => {
    await post(id + body + END);
    return got?.form;
  };
  const first = await formOf(file('a.csv', '1'));
  expect(await formOf(file('a.csv', '1'))).toBe(first);
  expect(await formOf(file('a.csv', '2'))).not.toBe(first);
  expect(await formOf(file('b.csv', '1'))).not.toBe(first);
});

describe('how much it may be', () => {
  test.each([
    { sent: [MOST], problem: null },
    { sent: [MOST + 1], problem: 'too-large' },
    { sent: [MOST - 1, 1], problem: null },
    { sent: [MOST - 1, 2], problem: 'too-large' },
    { sent: Array.from({ length: MOST_FILES }, () => 1), problem: null },
    { sent: Array.from({ length: MOST_FILES + 1 }, () => 1), problem: 'too-many-files' },
    { sent: [2_000_000], problem: 'too-large' },
  ])('%#: $problem', async ({ sent, problem }) => {
    await post(sent.map((size, number) => file(`${number}.csv`, 'x'.repeat(size))).join('') + END);
    expect(got?.problem).toBe(problem);
    expect(got?.files).toHaveLength(problem ? 0 : sent.length);
    expect(await left()).toEqual([]);
  });
});

test.each([
  { of: 'no boundary', type: 'multipart/form-data', body: END },
  { of: 'nothing', body: '' },
  { of: 'an end in the middle of a file', body: file('a.csv', 'half').slice(0, -10) },
  { of: 'a field with a character that no text may hold', body: field('a', '\0') + END },
  { of: 'a field larger than any of ours', body: field('a', 'x'.repeat(70_000)) + END },
  { of: 'a name that every object has', body: field('__proto__', 'x') + END },
  { of: 'more fields than any form has', body: field('a', 'x').repeat(60) + END },
])('a form with $of is refused or has no files, and nothing stays', async ({ body, type }) => {
  const { statusCode } = await post(body, type);
  expect(body === '' ? [200, 400] : [400, 413]).toContain(statusCode);
  expect(got?.files ?? []).toEqual([]);
  expect(await left()).toEqual([]);
});

test.each([
  ['', 'no file'],
  ['../../etc/passwd', 'passwd'],
  ['a\u202Egnp.csv', 'agnp.csv'],
  [`${'long'.repeat(100)}.csv`, /^(long)+.*…(.*)long\.csv$/],
])('the name %j', async (sent, kept) => {
  await post(file(sent, 'x') + END);
  const name = got?.files[0]?.name ?? 'no file';
  expect(name).toMatch(kept);
  expect(Array.from(name).length).toBeLessThanOrEqual(200);
});

test('a form without files, sent as any other, has none', async () => {
  await post('form_id=a&other=b', 'application/x-www-form-urlencoded');
  expect(got).toMatchObject({ fields: { form_id: 'a', other: 'b' }, files: [], problem: null });
});

describe('over a real connection', () => {
  const head = (length: number, more = '') =>
    `POST /files HTTP/1.1\r\nHost: ${HOST}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: multipart/form-data; boundary=${B}\r\nContent-Length: ${length}\r\n${more}\r\n`;

  test('a file may take longer than a form', async () => {
    const body = file('a.csv', 'x') + END;
    const port = await web.port();
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (some) => (answer += String(some)));
    socket.write(head(body.length) + body.slice(0, 80));
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(answer).toBe('');
    socket.write(body.slice(80));
    await until(() => answer.includes('taken'));
    socket.destroy();
  });

  test('whoever goes away in the middle leaves nothing behind', async () => {
    const socket = connect(await web.port(), '127.0.0.1');
    socket.write(head(9_000) + file('a.csv', 'x'.repeat(5_000)).slice(0, -2));
    while ((await left()).length === 0) await new Promise(setImmediate);
    socket.destroy();
    while ((await left()).length > 0) await new Promise(setImmediate);
  });

  test('what is too large is refused before it was sent', async () => {
    const answer = readAnswer(await sendRaw(await web.port(), head(5_000_000, 'Connection: close\r\n'), /too-large/));
    expect(answer.status).toBe(200);
  });
});

test('what a process that was killed left behind goes at the start of the next; what another one is reading stays, and all that is not ours', async () => {
  const parent = join(home, 'leftovers');
  const named = (pid: number) => `waymark-files-${pid}-${randomUUID()}`;
  const [gone, ours, alive] = [named(999_999_999), named(process.pid), named(process.ppid)];
  const others = ['999999999-a', `${randomUUID()}`, `${gone}.bak`, 'waymark-files-', 'wt'];
  for (const name of [gone, ours, alive, ...others]) await mkdir(join(parent, name), { recursive: true });
  for (const name of [join(gone, 'half'), join('wt', 'work.ts'), 'notes.txt']) await writeFile(join(parent, name), 'x');
  const own = await openUploadFolder(parent);
  expect((await readdir(parent)).sort()).toEqual([alive, ...others, 'notes.txt'].sort());
  expect(await readdir(join(parent, 'wt'))).toEqual(['work.ts']);
  expect(own.startsWith(join(parent, `waymark-files-${process.pid}-`))).toBe(true);
});

test('a folder of somebody else is refused, and nothing in it is removed', async () => {
  const theirs = join(home, 'theirs');
  await mkdir(theirs, { recursive: true });
  await writeFile(join(theirs, 'work.ts'), 'x');
  for (const folder of [theirs, join(theirs, `waymark-files-${process.ppid}-${randomUUID()}`)]) {
    await expect(removeUploadFolder(folder)).rejects.toThrow('is not a folder that openUploadFolder named');
    const app = fastify();
    expect(() => withFiles(app, { folder, maxBytes: MOST }, () => {})).toThrow('is not a folder that openUploadFolder named');
    await app.close();
  }
  expect(await readdir(theirs)).toEqual(['work.ts']);
});

test('closing removes the folder that was opened, with a file that was never taken away, and leaves what stands beside it', async () => {
  const parent = join(home, 'beside');
  const own = await openUploadFolder(parent);
  const app = fastify();
  withFiles(app, { folder: own, maxBytes: MOST }, () => {});
  await app.ready();
  await mkdir(own);
  for (const path of [join(own, 'left'), join(parent, 'work.ts')]) await writeFile(path, 'x');
  await app.close();
  expect(await readdir(parent)).toEqual(['work.ts']);
});
