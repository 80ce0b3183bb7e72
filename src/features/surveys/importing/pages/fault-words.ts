import type { Problem } from '../../../../evidence/problem.ts';

/** "Line 12, column …: what is wrong, and what to do." */
export function inWords({ line, column, message }: Pick<Problem, 'line' | 'column' | 'message'>): string {
  const place = [line !== null && `line ${line}`, column !== null && `column “${column}”`].filter((part) => part !== false).join(', ');
  return place === '' ? message : `${place.slice(0, 1).toUpperCase()}${place.slice(1)}: ${message}`;
}
