import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { caseFile } from './example/case-file.ts';
import { CYCLES, type Cycle, LA } from './example/cycles.ts';
import { ks4Table } from './example/ks4-table.ts';
import { awards, gatsby, staff, survey, y11Counts, y11People } from './example/own-files.ts';
import { post16Table } from './example/post16-table.ts';
import { links, register } from './example/register.ts';

/** Every file of the example city by its path in `examples/`. The same bytes every time, on every machine. */
export function exampleFiles(): Map<string, Buffer> {
  const files = CYCLES.flatMap((cycle) =>
    Object.entries(caseFiles(cycle)).map(([name, content]) => [`dunmere-${cycle.began + 1}/${name}`, Buffer.from(content as string)] as const),
  );
  // The files are evidence, known by their SHA-256: git must not change their line ends.
  return new Map([['.gitattributes', Buffer.from('* -text\n')], ...files]);
}

function caseFiles(cycle: Cycle): Record<string, string | Buffer> {
  return {
    'case.yaml': caseFile(cycle),
    [`${LA}_ks4-pupdest.csv`]: ks4Table(cycle),
    [`${LA}_ks5-studest.csv`]: post16Table(cycle),
    'register.csv': register(cycle),
    ...(cycle.at === 2 && { 'links.csv': links() }),
    'y11-activity.csv': cycle.at === 1 ? y11People(cycle) : y11Counts(cycle),
    'awards.csv': awards(cycle),
    'staff.csv': staff(cycle),
    'survey.csv': survey(cycle),
    'gatsby.csv': gatsby(cycle),
  };
}

if (import.meta.main) {
  const examples = fileURLToPath(new URL('../examples/', import.meta.url));
  rmSync(examples, { recursive: true, force: true });
  for (const [path, content] of exampleFiles()) {
    mkdirSync(dirname(join(examples, path)), { recursive: true });
    writeFileSync(join(examples, path), content);
  }
}
