import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { addressOf, givenDataFolder, startWaymark } from '../support/running-waymark.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A checkout of its own, built, and without anything compiled yet. */
function givenCheckout(): string {
  const checkout = mkdtempSync(join(tmpdir(), 'waymark-checkout-'));
  onTestFinished(() => rmSync(checkout, { recursive: true, force: true }));
  cpSync(join(ROOT, 'dist'), join(checkout, 'dist'), { recursive: true, filter: (path) => path !== join(ROOT, 'dist', 'compiled') });
  for (const name of ['node_modules', 'frameworks', 'examples', 'docs']) symlinkSync(join(ROOT, name), join(checkout, name));
  cpSync(join(ROOT, 'package.json'), join(checkout, 'package.json'));
  return checkout;
}

/** The page that somebody sees first, of a Waymark that is started for it and ended in order. */
async function firstPage(checkout: string): Promise<string> {
  const running = startWaymark({ PORT: '0', DATA_DIR: givenDataFolder() }, [], checkout);
  const page = await (await fetch(`${await addressOf(running)}/sign-in`)).text();
  running.process.kill('SIGTERM');
  expect(await running.ended).toBe(0);
  return page;
}

/** The one file of the joined program in which these words stand. */
function programWith(words: string, checkout: string): string {
  const program = readdirSync(join(checkout, 'dist')).filter((name) => name.endsWith('.js'));
  const found = program.map((name) => join(checkout, 'dist', name)).filter((path) => readFileSync(path, 'utf8').includes(words));
  expect(found).toHaveLength(1);
  return found[0] ?? '';
}

test('what was compiled is kept for the next start, and a file that changed is compiled anew', async () => {
  const checkout = givenCheckout();
  expect(await firstPage(checkout)).toContain('not set up yet');
  expect(readdirSync(join(checkout, 'dist', 'compiled'))).not.toEqual([]);
  const page = programWith('not set up yet', checkout);
  const before = readFileSync(page, 'utf8');
  // As long as before: it is not by its length that the change is seen.
  writeFileSync(page, before.replaceAll('not set up yet', 'not set up YET'));
  expect(readFileSync(page, 'utf8')).not.toBe(before);
  expect(await firstPage(checkout)).toContain('not set up YET');
});

test('where nothing can be kept it starts all the same', async () => {
  const checkout = givenCheckout();
  // A file in the place of the folder: whoever is root may write into a folder that others may not.
  writeFileSync(join(checkout, 'dist', 'compiled'), '');
  expect(await firstPage(checkout)).toContain('not set up yet');
});
