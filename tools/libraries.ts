// Asks the registry whether a library of package-lock.json has a hole that is known, and says by when it must be replaced. Stands beside
// the checks and is none of them, so that they need no network. Ends with 1 where there is a hole; a registry that answers no such
// question ends it with 0 and says so.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { linesOf } from './known-holes.ts';

const { stdout, error } = spawnSync('npm', ['audit', '--json', '--package-lock-only'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  encoding: 'utf8',
  maxBuffer: 1 << 26,
  timeout: 60_000,
  shell: process.platform === 'win32',
});
const lines = error ? null : linesOf(stdout);
if (lines === null) process.stdout.write('Not asked: the registry does not answer which libraries have known holes. Nothing is known about them.\n');
else if (lines.length === 0) process.stdout.write('No library has a hole that is known.\n');
else process.stdout.write(`${lines.join('\n')}\nLibraries with known holes: ${lines.length}\n`);
process.exitCode = lines && lines.length > 0 ? 1 : 0;
