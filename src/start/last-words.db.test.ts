import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { freshDatabase } from '../../tests/support/fresh-database.ts';
import { lastWords } from './last-words.ts';

const MODULE = fileURLToPath(new URL('last-words.ts', import.meta.url));

test('an error of the database is told without whom it was about', async () => {
  const { db } = await freshDatabase();
  const maya = { id: '5a0d1a8e-5f6f-4f5c-9a5e-0a8f4f6c2b11', name: 'Maya Okafor', email: 'maya@dunmere.example' };
  await db.insertInto('person').values(maya).execute();
  const error = await db
    .insertInto('person')
    .values({ ...maya, id: '5a0d1a8e-5f6f-4f5c-9a5e-0a8f4f6c2b12' })
    .execute()
    .then(
      () => null,
      (thrown: unknown) => thrown,
    );
  expect(String((error as { detail?: string }).detail)).toContain('maya@dunmere.example');
  const words = lastWords(error);
  expect(words).toContain('code 23505, constraint person_email_key');
  expect(words).toMatch(/\n {4}at .*last-words\.db\.test\.ts/);
  expect(words).not.toMatch(/maya|okafor/i);
});

test.each([new Error('about maya@dunmere.example\n    at maya (x:1:1)'), 'maya@dunmere.example', null, { message: 'maya' }])('%s', (error) => {
  const words = lastWords(error);
  expect(words).toContain('Waymark has stopped because of a fault in it.');
  expect(words).not.toContain('maya');
});

/** A program that ends what it started, and comes upon a fault; what it said, and how it ended. */
function run(fault: string): Promise<{ code: number | string | null | undefined; stdout: string; stderr: string }> {
  const program = `
    import { endOnFault } from ${JSON.stringify(MODULE)};
    endOnFault(async () => process.stdout.write('ended in order'));
    setInterval(() => {}, 1000);
    ${fault}`;
  return new Promise((ran) =>
    execFile(process.execPath, ['--input-type=module', '-e', program], (error, stdout, stderr) => ran({ code: error?.code, stdout, stderr })),
  );
}

test.each([
  "setTimeout(() => { throw new TypeError('maya@dunmere.example'); });",
  "void Promise.reject(new TypeError('maya@dunmere.example'));",
  "setTimeout(() => { setTimeout(() => { throw new Error('maya, again'); }); throw new TypeError('maya@dunmere.example'); });",
])('nobody handles it: %s', async (fault) => {
  const { code, stdout, stderr } = await run(fault);
  expect(code).toBe(1);
  expect(stdout).toBe('ended in order');
  expect(stderr).toMatch(/^Waymark has stopped because of a fault in it\. .*\nTypeError\n/);
  expect(stderr).not.toContain('maya');
});
