import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';

// A checker that finds nothing may be one that looks at nothing. Each is given a fault that it must find.

const root = fileURLToPath(new URL('../../', import.meta.url));
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function givenProject(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-checkers-'));
  folders.push(folder);
  for (const file of ['package.json', 'tsconfig.json', 'biome.json', 'knip.json', '.dependency-cruiser.cjs', '.gitignore'])
    cpSync(join(root, file), join(folder, file));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  spawnSync('git', ['init', '-q'], { cwd: folder });
  return folder;
}

function check(folder: string, command: string, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules', '.bin', command), words, { cwd: folder, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

const CLEAN = 'export const answer = 42;\n';

test('the linter finds a promise that nobody waits for', () => {
  const work =
    'async function work(): Promise<void> {\n  await Promise.resolve();\n}\n\nexport async function main(): Promise<void> {\n  work();\n  await work();\n}\n';
  const found = check(givenProject({ 'src/main.ts': work }), 'biome', 'lint');
  expect(found.status).not.toBe(0);
  expect(found.said).toContain('noFloatingPromises');
});

test('the type check finds a place in a list that may be empty', () => {
  const found = check(
    givenProject({ 'src/main.ts': 'const list: string[] = [];\nexport const first: string = list[0];\n' }),
    'tsc',
    '--noEmit',
    '-p',
    '.',
  );
  expect(found.status).not.toBe(0);
  expect(found.said).toContain('TS2322');
});

test.each([
  {
    rule: 'the-engine-stands-alone',
    files: {
      'src/rating/rate.ts': "import { answer } from '../evidence/csv.ts';\n\nexport const twice = answer * 2;\n",
      'src/evidence/csv.ts': CLEAN,
    },
  },
  {
    rule: 'the-engine-stands-alone',
    files: { 'src/rating/rate.ts': "import { readFileSync } from 'node:fs';\n\nexport const read = readFileSync;\n" },
  },
  {
    rule: 'readers-know-no-feature',
    files: { 'src/evidence/csv.ts': "export type { answer } from '../features/cases/index.ts';\n", 'src/features/cases/index.ts': CLEAN },
  },
  {
    rule: 'tools-know-no-feature',
    files: { 'src/shared/terminal.ts': "export * from '../features/cases/index.ts';\n", 'src/features/cases/index.ts': CLEAN },
  },
  { rule: 'features-meet-at-the-door', files: { 'src/features/a/index.ts': "export * from '../b/inside.ts';\n", 'src/features/b/inside.ts': CLEAN } },
  {
    rule: 'no-circles',
    files: {
      'src/shared/a.ts': "export type { B } from './b.ts';\nexport type A = 1;\n",
      'src/shared/b.ts': "export type { A } from './a.ts';\nexport type B = 2;\n",
    },
  },
])('the dependency rules find a breach of $rule', ({ rule, files }) => {
  const found = check(givenProject(files), 'depcruise', 'src', '--config', '.dependency-cruiser.cjs');
  expect(found.status).not.toBe(0);
  expect(found.said).toContain(`error ${rule}`);
});

test('the search for unused code finds an export that nothing uses', () => {
  const files = {
    'src/main.ts': "import { used } from './shared/a.ts';\n\nprocess.stdout.write(used);\n",
    'src/shared/a.ts': "export const used = 'a';\nexport const unused = 'b';\n",
  };
  const found = check(givenProject(files), 'knip', '--include', 'exports');
  expect(found.status).not.toBe(0);
  expect(found.said).toContain('unused');
});
