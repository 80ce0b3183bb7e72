import type { LevelScale } from '../../rating/level.ts';
import { count, either, partOf } from '../../rating/words.ts';
import { absentWords } from './figure.ts';
import type { Bar } from './level-counts.ts';

type Counted = 'institutions' | 'students' | 'leavers';

/** How many of those with one level stand in the upper half of the levels: now and at first, or where most and where fewest. */
export function levelsReading(bars: readonly Bar[], scale: LevelScale, counted: Counted, over: 'years' | 'groups'): string {
  const rated = bars.filter((bar) => bar.rated > 0);
  const upper = either(scale.upper.map((level) => scale.title(level)));
  const [first, last] = [rated[0], rated.at(-1)];
  if (!first || !last) return nothingRated(bars, counted);
  if (first === last) return `${last.name}: ${standing(last, counted, upper)}${notDrawn(bars)}.`;
  if (over === 'groups') return `${compared(rated, upper)}${notDrawn(bars)}.`;
  return `${standing(last, counted, upper)} in ${last.name}, against ${partOf(first.upper, first.rated)} in ${first.name}${notDrawn(bars)}.`;
}

function standing({ rated, upper }: Bar, counted: Counted, levels: string): string {
  const [noun, verb] = rated === 1 ? [counted.slice(0, -1), 'is'] : [counted, 'are'];
  if (counted === 'institutions') return `${partOf(upper, rated)} rated ${noun} ${verb} ${levels}`;
  return `${partOf(upper, rated)} ${noun} in rated institutions ${verb} in ${levels} ones`;
}

function compared(rated: readonly Bar[], levels: string): string {
  const share = (bar: Bar) => bar.upper / bar.rated;
  const shares = rated.map(share);
  const most = rated.filter((bar) => share(bar) === Math.max(...shares));
  const fewest = rated.filter((bar) => share(bar) === Math.min(...shares));
  if (most.length === rated.length) return `${levels} is as frequent in ${named(most)}`;
  return `${levels} is most frequent in ${named(most)} and least in ${named(fewest)}`;
}

/** "Quality award (14 of 18) and 1 other". */
function named([first, ...more]: readonly Bar[]): string {
  const others = more.length === 0 ? '' : ` and ${count(more.length)} other${more.length === 1 ? '' : 's'}`;
  return first ? `${first.name} (${partOf(first.upper, first.rated)})${others}` : '';
}

function notDrawn(bars: readonly Bar[]): string {
  const hidden = absentWords(bars.flatMap(({ absence }) => absence ?? []));
  return hidden === '' ? '' : `; not drawn: ${hidden}`;
}

function nothingRated(bars: readonly Bar[], counted: Counted): string {
  const total = bars.reduce((sum, bar) => sum + bar.total, 0);
  if (total > 0) return `None of ${count(total)} ${counted} ${counted === 'institutions' ? 'has a level' : 'is in an institution with a level'} yet.`;
  const hidden = absentWords(bars.flatMap(({ absence }) => absence ?? []));
  return hidden === '' ? `There are no ${counted} to count yet.` : `No figures can be shown: ${hidden}.`;
}
