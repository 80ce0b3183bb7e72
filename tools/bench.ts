// Prints how fast Waymark is, each figure beside a ratio to something run in the same minute on the same machine.
import { cpus, totalmem } from 'node:os';
import { benchCity } from './bench/city.ts';
import { benchDisclosure } from './bench/disclosure.ts';
import { benchEesFile } from './bench/ees-file.ts';
import { benchEngine } from './bench/engine.ts';
import { benchEngland } from './bench/england.ts';
import { benchImports } from './bench/imports.ts';
import { benchMalformedFiles } from './bench/malformed.ts';
import { benchPeopleWorkbook } from './bench/people-workbook.ts';
import { benchServing } from './bench/serving.ts';
import { benchSurvey } from './bench/survey.ts';
import { benchSurveyResults } from './bench/survey-results.ts';

process.stdout.write(
  `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB of memory\n\n`,
);
for (const bench of [
  benchEngine,
  benchEngland,
  benchEesFile,
  benchPeopleWorkbook,
  benchMalformedFiles,
  benchImports,
  benchDisclosure,
  benchServing,
  benchCity,
  benchSurveyResults,
  benchSurvey,
]) {
  for (const line of await bench()) process.stdout.write(`${line}\n`);
  process.stdout.write('\n');
}
