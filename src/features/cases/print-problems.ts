import type { Problem } from '../../evidence/problem.ts';
import { printable, type Style, styled, type Terminal, wrapped } from '../../shared/terminal.ts';

const ORDER: Problem['severity'][] = ['error', 'warning', 'notice'];
const STYLE: Record<Problem['severity'], Style> = { error: 'red', warning: 'yellow', notice: 'dim' };

/**
 * All problems, the gravest first, each as `error  file, line 12, column custody` and what is wrong and what to do below.
 * @param undone what did not happen, if one of them is an error
 */
export function printProblems(problems: readonly Problem[], { stderr }: { stderr: Terminal }, undone = 'Nothing was rated'): void {
  for (const severity of ORDER) {
    for (const problem of problems.filter((each) => each.severity === severity)) stderr.write(`${problemText(problem, stderr)}\n`);
  }
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) stderr.write(`\n${undone}: ${errors === 1 ? 'one problem has' : `${errors} problems have`} to be put right first.\n`);
}

function problemText({ severity, file, line, column, message }: Problem, terminal: Terminal): string {
  const place = [file, line === null ? null : `line ${line}`, column === null ? null : `column ${column}`].filter((part) => part !== null).join(', ');
  return `${styled(terminal, STYLE[severity], severity)}  ${styled(terminal, 'bold', printable(place))}\n${wrapped(printable(message), terminal.width ?? 100, '  ')}`;
}
