import type { Ran } from './captured.ts';

/** One problem as the command says it on standard error: where, and what, on one line. */
export interface Said {
  severity: string;
  /** As in "y11-activity.csv, line 4, column eet". */
  place: string;
  message: string;
}

/** The problems on standard error, in their order. */
export function problemsSaid({ stderr }: Pick<Ran, 'stderr'>): Said[] {
  const blocks = stderr.split(/^(?=(?:error|warning|notice) {2})/m).filter((block) => /^(error|warning|notice) {2}/.test(block));
  return blocks.map((block) => {
    const [head = '', ...lines] = block.split('\n');
    const [severity = '', place = ''] = head.split(/ {2}(.*)/);
    const body = lines.slice(
      0,
      lines.findIndex((line) => !line.startsWith('  ')),
    );
    return { severity, place, message: body.map((line) => line.trim()).join(' ') };
  });
}

export function errorsSaid(ran: Pick<Ran, 'stderr'>): Said[] {
  return problemsSaid(ran).filter(({ severity }) => severity === 'error');
}
