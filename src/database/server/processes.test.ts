import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { exists, fromPs, fromStatus, listProcesses } from './processes.ts';

const status = (state: string) => `Name:\tpostgres\nUmask:\t0077\nState:\t${state}\nUid:\t0\t60706\t60706\t60706\nGid:\t0\t0\t0\t0\n`;

test('what Linux says of a process; the user is the one that it acts as', () => {
  expect(fromStatus(7, status('S (sleeping)'), 'postgres: waymark-1-2: logger')).toEqual({
    pid: 7,
    uid: 60_706,
    name: 'postgres',
    title: 'postgres: waymark-1-2: logger',
  });
});

test.each([
  ['Z (zombie)', false],
  ['X (dead)', false],
  ['D (disk sleep)', true],
  ['T (stopped)', true],
])('in the state %s it counts: %s', (state, counts) => {
  expect(fromStatus(7, status(state), '') !== null).toBe(counts);
});

test('what ps says, where there is no /proc', () => {
  const text = `  501   -2 Ss   postgres         /opt/my checkout/bin/postgres -D /data -c cluster_name=waymark-1-2
  502  501 Z    postgres         (postgres)
  503  501 S+   node             node dist/main.js
`;
  expect(fromPs(text)).toEqual([
    { pid: 501, uid: -2, name: 'postgres', title: '/opt/my checkout/bin/postgres -D /data -c cluster_name=waymark-1-2' },
    { pid: 503, uid: 501, name: 'node', title: 'node dist/main.js' },
  ]);
});

test.skipIf(process.platform === 'win32')('this process is found, and one that has ended is not', async () => {
  const other = spawn('sleep', ['600']);
  onTestFinished(() => void other.kill());
  await once(other, 'spawn');
  const pid = other.pid as number;
  expect(listProcesses()).toContainEqual(expect.objectContaining({ pid: process.pid, uid: process.getuid?.() }));
  expect(listProcesses().find((each) => each.pid === pid)).toMatchObject({ name: 'sleep', title: 'sleep 600' });
  expect(exists(pid)).toBe(true);
  other.kill();
  await once(other, 'exit');
  expect(listProcesses().map((each) => each.pid)).not.toContain(pid);
  expect(exists(pid)).toBe(false);
});
