// Every check that is not a test: format and lint, types, dependency rules, unused code, documents made from data, names and
// sizes of files. Runs all, says which failed, and ends with how many passed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name: string) => `${root}node_modules/.bin/${name}`;

interface Check {
  name: string;
  /** Gives back what is wrong, or nothing. */
  run(): string;
}

const CHECKS: Check[] = [
  { name: 'format and lint', run: () => program(bin('biome'), ['ci', '--error-on-warnings', '--colors=off']) },
  { name: 'types', run: () => program(bin('tsc'), ['--noEmit']) },
  { name: 'dependency rules', run: () => program(bin('depcruise'), ['src', '--config', '.dependency-cruiser.cjs']) },
  { name: 'unused code', run: () => program(bin('knip'), []) },
  { name: 'documents made from the data', run: () => program(process.execPath, ['tools/docs.ts', '--check']) },
  { name: 'names of files', run: () => emptyNames(trackedFiles()).join('\n') },
  { name: 'sizes of files', run: () => longFiles(trackedFiles()).join('\n') },
];

function program(command: string, words: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, words, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (error) return error.message;
  return status === 0 ? '' : `${stdout}${stderr}` || `ended with ${status}`;
}

function trackedFiles(): string[] {
  const { stdout } = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  return stdout.split('\n').filter(Boolean);
}

/** Names that say nothing about what is inside. */
function emptyNames(files: string[]): string[] {
  return files.filter((file) => /(^|\/)(utils?|helpers?|common|misc|managers?|services?|data|types)(\.|\/)/i.test(file));
}

const LONGEST = 250;

function longFiles(files: string[]): string[] {
  return files
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
    .flatMap((file) => {
      const content = readFileSync(`${root}${file}`, 'utf8');
      const lines = content.split('\n').length - 1;
      // What a program of ours writes is as long as what it is made from.
      if (content.startsWith('// Made from')) return [];
      return lines > LONGEST ? [`${file} has ${lines} lines; it probably holds two things.`] : [];
    });
}

let failed = 0;
for (const { name, run } of CHECKS) {
  const wrong = run();
  if (wrong) failed++;
  process.stdout.write(wrong ? `failed  ${name}\n${wrong}\n` : `passed  ${name}\n`);
}
process.stdout.write(`Checks: ${CHECKS.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
