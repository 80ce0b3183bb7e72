// Adds up what ran: the tests from Vitest's own report, the checks from theirs. A run that ended badly without a failure
// in its report counts as one failure, so that nothing can fail unseen.
import { existsSync, readFileSync } from 'node:fs';

const [testsFile, checksFile, testsExit, checksExit] = process.argv.slice(2);

function tests() {
  if (!existsSync(testsFile)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(testsFile, 'utf8'));
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return { passed: report.numPassedTests, failed: failed || (testsExit === '0' ? 0 : 1), skipped: report.numPendingTests + report.numTodoTests };
}

function checks() {
  const [, passed = '0', failed = '1'] = /Checks: (\d+) passed, (\d+) failed/.exec(readFileSync(checksFile, 'utf8')) ?? [];
  return { passed: Number(passed), failed: Number(failed) || (checksExit === '0' ? 0 : 1) };
}

const [t, c] = [tests(), checks()];
const passed = t.passed + c.passed;
const failed = t.failed + c.failed;
const skipped = t.skipped > 0 ? `, ${t.skipped} skipped` : '';
console.log(`${passed} passed, ${failed} failed${skipped}`);
process.exitCode = failed > 0 || t.passed === 0 || c.passed === 0 ? 1 : 0;
