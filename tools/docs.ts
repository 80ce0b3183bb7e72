// Makes what is made from the data: the JSON Schemas beside the frameworks and the question sets, docs/frameworks/, docs/surveys.md, and the
// tables of docs/configuration.md and docs/security-standard.md. With --check it writes nothing, and says what is no longer current.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { ActionLibraryForm } from '../src/action-plan/index.ts';
import { withTables } from '../src/config/document.ts';
import { FrameworkForm } from '../src/features/frameworks/framework.form.ts';
import { describeFramework, findFramework, listFrameworks } from '../src/features/frameworks/index.ts';
import { describeQuestionSets, shippedQuestionSet } from '../src/features/question-sets/index.ts';
import { QuestionSetForm, TranslationForm } from '../src/features/question-sets/question-set.form.ts';
import { ReviewForm } from '../src/reviews/index.ts';
import { AUDIENCES } from '../src/surveys/question.ts';
import { readRequirements, withStates } from './asvs.ts';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

async function made(): Promise<Map<string, string>> {
  const files = new Map([
    ['frameworks/framework.schema.json', schemaOf('Waymark framework', FrameworkForm)],
    ['frameworks/questions/question-set.schema.json', schemaOf('Waymark question set', QuestionSetForm)],
    ['frameworks/questions/translation.schema.json', schemaOf('Waymark question set in another language', TranslationForm)],
    ['frameworks/reviews/review.schema.json', schemaOf('Waymark review', ReviewForm)],
    ['frameworks/reviews/action-library.schema.json', schemaOf('Waymark action library', ActionLibraryForm)],
  ]);
  for (const id of await listFrameworks()) {
    const found = await findFramework(id, at('.'));
    if ('problems' in found) throw new Error(`${id}: ${found.problems.map(({ line, message }) => `line ${line}: ${message}`).join(' ')}`);
    files.set(`docs/frameworks/${id}.md`, describeFramework(found.framework, found.sha256));
  }
  files.set('docs/surveys.md', describeQuestionSets(await Promise.all(AUDIENCES.map(shippedQuestionSet))));
  files.set('docs/configuration.md', withTables(await readFile(at('docs/configuration.md'), 'utf8')));
  const requirements = readRequirements(await readFile(at('docs/asvs.csv'), 'utf8'));
  files.set('docs/security-standard.md', withStates(await readFile(at('docs/security-standard.md'), 'utf8'), requirements));
  return files;
}

function schemaOf(title: string, form: z.ZodType): string {
  return `${JSON.stringify({ title, ...z.toJSONSchema(form, { io: 'input', unrepresentable: 'any' }) }, null, 2)}\n`;
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
