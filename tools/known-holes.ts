import { z } from 'zod';

/** Within how many days after it became known a library with a hole is replaced, as SECURITY.md promises. */
export const DAYS = { critical: 7, high: 14, moderate: 30, low: 90, info: 90 } as const;

const Report = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({
      severity: z.enum(['critical', 'high', 'moderate', 'low', 'info']),
      range: z.string(),
      // A name stands for another library that has the hole; that one has a row of its own.
      via: z.array(z.union([z.string(), z.object({ title: z.string(), url: z.string() })])),
    }),
  ),
});

const ORDER = Object.keys(DAYS);

/** What `npm audit --json` found, a line for each library, the worst first; null where the registry gave no such report. */
export function linesOf(audit: string): string[] | null {
  const read = Report.safeParse(parsed(audit));
  if (!read.success) return null;
  return Object.entries(read.data.vulnerabilities)
    .toSorted(([, a], [, b]) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity))
    .map(([name, { severity, range, via }]) => `${name} ${range}: ${severity}, to be replaced within ${DAYS[severity]} days. ${reasons(via)}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function reasons(via: (string | { title: string; url: string })[]): string {
  return via.map((reason) => (typeof reason === 'string' ? `Through ${reason}.` : `${reason.title} (${reason.url}).`)).join(' ');
}
