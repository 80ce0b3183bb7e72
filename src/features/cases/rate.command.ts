import { realpath, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Command, type Outputs, readWords, WrongUsage } from '../../shared/command.ts';
import type { Terminal } from '../../shared/terminal.ts';
import { whyUnwritable } from '../../shared/why-unwritable.ts';
import { caseAsCsv } from './output/csv.ts';
import { caseAsJson } from './output/json.ts';
import { caseAsTable } from './output/table.ts';
import { printProblems } from './print-problems.ts';
import { showProgress } from './progress.ts';
import { rateCase } from './rate-case.ts';
import type { RatedCase } from './rated-case.ts';
import { readChoices } from './read-choices.ts';
import { renderReport } from './report/render-report.tsx';
import { READING_OPTION } from './which-framework.ts';

const FORMATS = ['table', 'json', 'csv', 'html'] as const;
type Format = (typeof FORMATS)[number];

export const rateCommand: Command = {
  name: 'rate',
  summary: 'Rate the institutions of a case folder',
  help: `waymark rate FOLDER [options]

Rates one partnership and cycle from the files of a case folder (see "waymark case new"), and explains every rating.

  --format FORMAT      table (the usual one), json, csv, or html: one page that needs nothing else
  --output FILE        write to this file instead of printing
  --la CODE            rate this local authority instead of the one in case.yaml; may be given more than once
  --framework NAME     rate by this framework instead: an id that ships, or a path
  --reading ID=OPTION  choose this reading; may be given more than once

Problems and notices go to standard error. Exit code 0: rated. 1: a file could not be used, and nothing was rated. 2: wrong usage.

  waymark rate examples/dunmere-2025
  waymark rate examples/dunmere-2025 --format html --output dunmere.html
  waymark rate examples/dunmere-2025 --reading y11-hole=red --format json
`,
  async run(words, out) {
    const { values, positionals } = readWords(words, OPTIONS, { names: ['The case folder'], least: 1 });
    const format = readFormat(values.format);
    const choices = readChoices(values.reading ?? []);
    const rated = await rateCase(positionals[0] as string, {
      ...(values.la && { la: values.la.map(readLa) }),
      ...(values.framework && { framework: values.framework }),
      readings: choices,
      watch: showProgress(out, Date.now),
    });
    if ('problems' in rated) {
      printProblems(rated.problems, out);
      return rated.problems.some(({ file }) => file === READING_OPTION) ? 2 : 1;
    }
    printProblems(rated.notices, out);
    return put(rated, format, values.output, out);
  },
};

const OPTIONS = {
  format: { type: 'string' },
  output: { type: 'string' },
  la: { type: 'string', multiple: true },
  framework: { type: 'string' },
  reading: { type: 'string', multiple: true },
} as const;

function readFormat(text = 'table'): Format {
  const format = FORMATS.find((each) => each === text);
  if (!format) throw new WrongUsage(`There is no format "${text}". The formats are: ${FORMATS.join(', ')}.`);
  return format;
}

function readLa(code: string): string {
  if (code !== '*' && !/^\d{3}$/.test(code))
    throw new WrongUsage(`"${code}" is no LA code. An LA code has three digits, such as 831; "*" takes all.`);
  return code;
}

async function put(rated: RatedCase, format: Format, path: string | undefined, out: Outputs): Promise<0 | 1> {
  const text = rendered(rated, format, path ? { ...out.stdout, colour: false, width: null } : out.stdout);
  if (!path) {
    out.stdout.write(text);
    return 0;
  }
  if (await isAmong(rated.inputs, path)) {
    out.stderr.write(`${path} is a file that this case is rated from, and was not touched. Choose another place with --output.\n`);
    return 1;
  }
  try {
    await writeFile(path, text);
  } catch (error) {
    out.stderr.write(`The result could not be written to ${path}: ${whyUnwritable(error)}. Choose another place with --output.\n`);
    return 1;
  }
  out.stderr.write(`Written to ${path}.\n`);
  return 0;
}

/** Whether writing there would write over one of these files, also through a link or another way to its folder. */
async function isAmong(inputs: readonly string[], path: string): Promise<boolean> {
  const where = (each: string) => realpath(each).catch(() => resolve(each));
  return (await Promise.all(inputs.map(where))).includes(await where(path));
}

function rendered(rated: RatedCase, format: Format, terminal: Terminal): string {
  if (format === 'json') return caseAsJson(rated);
  if (format === 'csv') return caseAsCsv(rated);
  return format === 'html' ? renderReport(rated) : caseAsTable(rated, terminal);
}
