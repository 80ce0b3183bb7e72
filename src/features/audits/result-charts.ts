import type { ProfileLine, Review } from '../../reviews/index.ts';
import type { Chart } from '../../ui/charts/chart.ts';
import { profile } from '../../ui/charts/profile.ts';
import type { Score } from '../../ui/charts/score.ts';
import type { AuditResult } from './result.ts';

/** A profile for each division of a review: by lesson, by theme. */
export function resultCharts({ divisions, levels }: Review, { lines, before }: AuditResult, year: string): Promise<Chart[]> {
  return Promise.all(
    divisions.map(({ id, title, parts }) =>
      profile({
        id: `profile-${id}`,
        subject: `Own level of each ${title.toLowerCase()}, the mean of its questions`,
        head: title,
        steps: levels,
        now: year,
        before: before?.year ?? null,
        themes: parts.map((part) => ({
          name: part.title,
          now: scoreOf(lines, id, part.id),
          before: scoreOf(before?.lines ?? [], id, part.id),
        })),
      }),
    ),
  );
}

/** The charts count the four levels from 0. */
function scoreOf(lines: readonly ProfileLine[], division: string, part: string): Score {
  const line = lines.find((each) => each.division === division && each.part.id === part);
  if (line?.mean) return Number(line.mean.n) / Number(line.mean.d) - 1;
  return line && line.asked > 0 && line.notApplicable === line.asked ? 'not-applicable' : 'not-available';
}
