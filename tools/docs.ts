// Makes what is made from the data: the JSON Schema beside the frameworks, docs/frameworks/, and the tables of docs/configuration.md and
// docs/security-standard.md. With --check it writes nothing, and says what is no longer current.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { withTables } from '../src/config/document.ts';
import { FrameworkForm } from '../src/features/frameworks/framework.form.ts';
import { describeFramework, findFramework, listFrameworks } from '../src/features/frameworks/index.ts';
import { readRequirements, withStates } from './asvs.ts';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

async function made(): Promise<Map<string, string>> {
  const schema = { title: 'Waymark framework', ...z.toJSONSchema(FrameworkForm, { io: 'input', unrepresentable: 'any' }) };
  const files = new Map([['frameworks/framework.schema.json', `${JSON.stringify(schema, null, 2)}\n`]]);
  for (const id of await listFrameworks()) {
    const found = await findFramework(id, at('.'));
    if ('problems' in found) throw new Error(`${id}: ${found.problems.map(({ line, message }) => `line ${line}: ${message}`).join(' ')}`);
    files.set(`docs/frameworks/${id}.md`, describeFramework(found.framework, found.sha256));
  }
  files.set('docs/configuration.md', withTables(await readFile(at('docs/configuration.md'), 'utf8')));
  const requirements = readRequirements(await readFile(at('docs/asvs.csv'), 'utf8'));
  files.set('docs/security-standard.md', withStates(await readFile(at('docs/security-standard.md'), 'utf8'), requirements));
  return files;
}

const check = process.argv.includes('--check');
const stale: string[] = [];
for (const [path, content] of await made()) {
  const current = await readFile(at(path), 'utf8').catch(() => null);
  if (current === content) continue;
  if (check) stale.push(path);
  else await writeFile(at(path), content);
}
if (stale.length > 0) {
  process.stderr.write(`No longer current: ${stale.join(', ')}. Run "npm run docs".\n`);
  process.exitCode = 1;
}
