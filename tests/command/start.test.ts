import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { addressOf, givenDataFolder, startWaymark } from '../support/running-waymark.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const anyPort = { PORT: '0' };

test('an empty folder becomes a running Waymark with a link to set it up; Ctrl-C ends both programs', async () => {
  const folder = givenDataFolder();
  const running = startWaymark({ ...anyPort, DATA_DIR: folder });
  const address = await addressOf(running);
  const link = (await running.until(/http:\/\/\S+\/set-up\/\S+/))[0];
  expect(await (await fetch(link)).text()).toContain('Set up Waymark');
  expect(await (await fetch(`${address}/ready`)).json()).toEqual({ status: 'ready' });
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
  const postmaster = Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  running.process.kill('SIGINT');
  expect(await running.ended).toBe(0);
  expect(() => process.kill(postmaster, 0)).toThrow('ESRCH');
});

test('each start prints a new link and ends the one before', async () => {
  const folder = givenDataFolder();
  const links: string[] = [];
  for (const round of [1, 2]) {
    const running = startWaymark({ ...anyPort, DATA_DIR: folder });
    links.push(new URL((await running.until(/http:\/\/\S+\/set-up\/\S+/))[0]).pathname);
    if (round === 2) {
      const address = await addressOf(running);
      const [first = '', second = ''] = links;
      expect((await fetch(address + first)).status).toBe(404);
      expect((await fetch(address + second)).status).toBe(200);
    }
    running.process.kill('SIGTERM');
    await running.ended;
  }
});

test('killed without warning, it starts again and nothing is lost', async () => {
  const folder = givenDataFolder();
  const killed = startWaymark({ ...anyPort, DATA_DIR: folder });
  await addressOf(killed);
  killed.process.kill('SIGKILL');
  await killed.ended;
  const next = startWaymark({ ...anyPort, DATA_DIR: folder });
  const address = await addressOf(next);
  expect((await fetch(`${address}/ready`)).status).toBe(200);
});

test('when the database is killed while serving, pages say so, and it comes back by itself', async () => {
  const folder = givenDataFolder();
  const running = startWaymark({ ...anyPort, DATA_DIR: folder });
  const address = await addressOf(running);
  await running.until(/Stop it with/);
  const postmaster = Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(postmaster, 'SIGKILL');
  await running.until(/Starting it again/);
  const meanwhile = await fetch(`${address}/ready`);
  expect([200, 503]).toContain(meanwhile.status);
  await running.until(/The database is there again/);
  expect((await fetch(`${address}/ready`)).status).toBe(200);
  expect((await fetch(`${address}/sign-in`)).status).toBe(200);
});

test('a second start on the same folder says so, and harms nothing', async () => {
  const folder = givenDataFolder();
  const first = startWaymark({ ...anyPort, DATA_DIR: folder });
  const address = await addressOf(first);
  const second = startWaymark({ ...anyPort, DATA_DIR: folder });
  expect(await second.ended).toBe(1);
  expect(second.said()).toContain(`${first.process.pid}`);
  expect((await fetch(`${address}/ready`)).status).toBe(200);
});

async function takePort(port: number): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

test('a port that was asked for and is taken is an error', async () => {
  const port = await takePort(0);
  const running = startWaymark({ PORT: String(port), DATA_DIR: givenDataFolder() });
  expect(await running.ended).toBe(1);
  expect(running.said()).toBe(
    `The port ${port} is taken by another program. Set PORT to another one, or leave it out: then Waymark takes the next free one.\n`,
  );
});

test('everything that is wrong with the variables is said at once, and nothing is made', async () => {
  const folder = givenDataFolder();
  const running = startWaymark({ PORT: '80a', HOST: 'http://x', LOG_LEVEL: 'loud', DATA_DIR: folder });
  expect(await running.ended).toBe(1);
  for (const name of ['PORT', 'HOST', 'LOG_LEVEL']) expect(running.said()).toContain(name);
  expect(() => statSync(folder)).toThrow('ENOENT');
});

test('a word that is no option is said', async () => {
  const running = startWaymark({}, ['--dmeo']);
  expect(await running.ended).toBe(1);
  expect(running.said()).toContain('There is no option “--dmeo”');
});

test('an address that is not this machine’s is said', async () => {
  const running = startWaymark({ ...anyPort, HOST: '192.0.2.1', DATA_DIR: givenDataFolder() });
  expect(await running.ended).toBe(1);
  expect(running.said()).toContain('This machine cannot serve on the address 192.0.2.1');
});

test('waymark audit verify looks at a running Waymark, and at one that is not running', async () => {
  const folder = givenDataFolder();
  const running = startWaymark({ ...anyPort, DATA_DIR: folder });
  await addressOf(running);
  await running.until(/Stop it with/);
  const verify = () =>
    execFileSync(join(ROOT, 'bin', 'waymark'), ['audit', 'verify'], {
      env: { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: folder },
      encoding: 'utf8',
    });
  expect(verify()).toMatch(/^whole {3}Service log: 1 lines, last hash [0-9a-f]{64}\n$/);
  running.process.kill('SIGINT');
  await running.ended;
  expect(verify()).toMatch(/Service log: 1 lines/);
});
