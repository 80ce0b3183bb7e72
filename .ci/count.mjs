// Adds up what ran: the checks from their own words, the tests from Vitest's reports. A run that ended badly without a failure in its
// report counts as one failure, so that nothing can fail unseen.
import { existsSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

const [checksFile, checksExit, ...runs] = process.argv.slice(2);
/** A run that had nothing to run on, and said so. */
const SKIPPED = '77';

function tests(file, exit) {
  if (exit === SKIPPED) return { passed: 0, failed: 0, skipped: 1 };
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const brokenFiles = report.testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  for (const test of report.testResults.flatMap(({ assertionResults }) => assertionResults)) tellOfSecondTry(test);
  for (const result of report.testResults.filter(({ status }) => status === 'failed')) tellWhatFailed(result);
  if (failed === 0 && exit !== '0') console.log('A run ended badly though no test failed: look above for “Unhandled Errors”.');
  return { passed: report.numPassedTests, failed: failed || (exit === '0' ? 0 : 1), skipped: report.numPendingTests + report.numTodoTests };
}

/** A test that failed and then passed has passed, and keeps what it failed with: nobody shall have to look for it. */
function tellOfSecondTry({ status, fullName, failureMessages }) {
  if (status !== 'passed' || failureMessages.length === 0) return;
  console.log(`Needed a second try: ${fullName}\n${failureMessages.map(firstLines).join('\n')}`);
}

/** Once more at the end, where whoever reads the last lines finds it. */
function tellWhatFailed({ name, message, assertionResults }) {
  console.log(`Failed in ${name}`);
  if (message) console.log(firstLines(message));
  for (const { fullName, failureMessages } of assertionResults.filter(({ status }) => status === 'failed')) {
    console.log(`  ${fullName}\n${failureMessages.map(firstLines).join('\n')}`);
  }
}

function firstLines(text) {
  return stripVTControlCharacters(text)
    .split('\n')
    .slice(0, 12)
    .map((line) => `    ${line}`)
    .join('\n');
}

function checks() {
  const [, passed = '0', failed = '1'] = /Checks: (\d+) passed, (\d+) failed/.exec(readFileSync(checksFile, 'utf8')) ?? [];
  return { passed: Number(passed), failed: Number(failed) || (checksExit === '0' ? 0 : 1), skipped: 0 };
}

const ran = [checks()];
for (let run = 0; run < runs.length; run += 2) ran.push(tests(runs[run], runs[run + 1]));
const sum = (what) => ran.reduce((total, one) => total + one[what], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''}`);
const [{ passed: checked }, { passed: tested }] = ran;
process.exitCode = sum('failed') > 0 || checked === 0 || tested === 0 ? 1 : 0;
