import type { Chart, KeyEntry } from './chart.ts';
import { draw } from './draw.ts';
import { mustLieWithin } from './figure.ts';
import { profilePicture } from './profile.picture.ts';
import { profileReading } from './profile.reading.ts';
import { BEST, scoreWords, type Theme } from './score.ts';

export interface ProfileProps {
  id: string;
  subject: string;
  /** The head of the first column: "Theme". */
  head: string;
  /** What 0, 1, 2 and 3 mean, shortly. */
  steps: [none: string, one: string, two: string, three: string];
  /** The names of this year and of the year before; null where there is no year before. */
  now: string;
  before: string | null;
  themes: Theme[];
}

/**
 * Where each theme stands from 0 to 3, this year and last.
 * @throws RangeError for a value outside that.
 */
export async function profile({ id, subject, head, steps, now, before, themes }: ProfileProps): Promise<Chart> {
  const shown = before === null ? themes.map((theme): Theme => ({ ...theme, before: 'not-available' })) : themes;
  const scores = shown.flatMap((theme) => [theme.now, theme.before]);
  mustLieWithin(
    scores.filter((score) => typeof score === 'number'),
    0,
    BEST,
  );
  const drawable = scores.some((score) => typeof score === 'number');
  return {
    id,
    subject,
    reading: profileReading(shown, now, before),
    key: drawable ? keyOf(now, before) : [],
    drawings: drawable ? await draw((plot, layout) => profilePicture(plot, layout, shown)) : null,
    notes: drawable ? [`0 ${steps[0]}, 1 ${steps[1]}, 2 ${steps[2]}, 3 ${steps[3]}.`] : [],
    table:
      themes.length === 0
        ? null
        : {
            columns: [head, now, ...(before === null ? [] : [before])],
            rows: shown.map((theme) => ({ name: theme.name, cells: [theme.now, ...(before === null ? [] : [theme.before])].map(scoreWords) })),
          },
  };
}

function keyOf(now: string, before: string | null): KeyEntry[] {
  return [{ kind: 'now', words: now }, ...(before === null ? [] : [{ kind: 'before' as const, words: before }])];
}
