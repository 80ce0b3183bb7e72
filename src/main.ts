import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { caseAsTable, printProblems, rateCase, renderReport } from './features/cases/index.ts';
import { terminalOf } from './shared/terminal.ts';

/** The example city, rated: what there is to see on a fresh checkout. */
const EXAMPLE = fileURLToPath(new URL('../examples/dunmere-2025', import.meta.url));
const REPORT = 'waymark-example.html';

const out = { stdout: terminalOf(process.stdout, process.env), stderr: terminalOf(process.stderr, process.env) };

const rated = await rateCase(relative(process.cwd(), EXAMPLE) || '.');
if ('problems' in rated) {
  printProblems(rated.problems, out);
  process.exitCode = 1;
} else {
  out.stdout.write(caseAsTable(rated, out.stdout));
  const place = await writeReport(renderReport(rated));
  out.stdout.write(`\nThe city and its institutions here are made up. Every rating with its reason, as a page: ${place}\n`);
  out.stdout.write('Open it in a browser. To rate your own files: bin/waymark case new ../my-city\n');
}

/** Beside the checkout's own files; where those may not be written to, in the folder for temporary files. */
async function writeReport(html: string): Promise<string> {
  const beside = fileURLToPath(new URL(`../${REPORT}`, import.meta.url));
  const elsewhere = join(tmpdir(), REPORT);
  return writeFile(beside, html).then(
    () => beside,
    () => writeFile(elsewhere, html).then(() => elsewhere),
  );
}
