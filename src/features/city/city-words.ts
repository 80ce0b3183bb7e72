import { several } from '../../rating/words.ts';
import { onDay } from '../../ui/format.ts';
import { CYCLE_STATES } from '../evidence/index.ts';
import { KINDS, PHASES } from '../institutions/index.ts';
import type { Asked } from './city-address.ts';
import { ANY_COLUMN, ANY_LOOK, type CityFilters, WITHOUT_LEVEL } from './city-filters.ts';
import type { CityOrder } from './city-order.ts';
import type { CityView } from './city-view.ts';
import { MOVES } from './moves.ts';
import { LOOKS } from './needs-a-look.ts';

/** "in review"; "published on 3 August 2026, version 2". */
export function stateWords({ cycle, published }: Pick<CityView, 'cycle' | 'published'>): string {
  if (!published) return CYCLE_STATES[cycle.state].toLowerCase();
  return `published on ${onDay(published.at)}, version ${published.number}`;
}

type Named = Pick<CityView, 'columns' | 'scale'>;

/** What is asked for, a sentence each; empty where nothing is. */
export function filterWords({ filters }: Pick<Asked, 'filters'>, view: Named): string[] {
  const { find, kind, phase, level, moved, look } = filters;
  return [
    find && `The name or URN has “${find}”`,
    kind && `Kind: ${KINDS[kind]}`,
    phase && `Leavers: ${PHASES[phase]}`,
    level && levelWords(filters, view),
    moved && `Moved: ${MOVES[moved]}`,
    look && `Needs a look: ${look === ANY_LOOK ? 'for any reason' : LOOKS[look]}`,
  ].filter((words): words is string => Boolean(words));
}

function levelWords({ level, in: within }: CityFilters, { columns, scale }: Named): string {
  const words = WITHOUT_LEVEL[level as keyof typeof WITHOUT_LEVEL] ?? scale.title(level ?? '');
  const where = within === ANY_COLUMN ? 'any column' : columnTitle(within, columns);
  return `Level: ${words} in ${where}`;
}

function columnTitle(column: string, columns: CityView['columns']): string {
  return columns.find(({ id }) => id === column)?.title ?? column;
}

/** "Overall, the best first". */
export function orderInWords({ by, descending }: CityOrder, { columns }: Named): string {
  if (by === 'name') return `Institution, ${descending ? 'from Z to A' : 'from A to Z'}`;
  if (by === 'moved' || by === 'baseline')
    return `Since ${by === 'moved' ? 'last year' : 'the baseline'}, ${descending ? 'furthest up' : 'furthest down'} first`;
  return `${columnTitle(by, columns)}, ${descending ? 'best' : 'lowest'} first`;
}

/** "last year", where the year before was published; else which one is meant. */
export function sinceWords({ cycle, before }: Pick<CityView, 'cycle' | 'before'>): string {
  if (!before) return 'last year';
  return Number(before.year.slice(0, 4)) === Number(cycle.year.slice(0, 4)) - 1 ? 'last year' : before.year;
}

/** "18 institutions"; "3 of 18 institutions are as you asked." */
export function howMany(shown: number, all: number): string {
  if (shown === 0) return 'No institution is as you asked.';
  return `${shown} of ${several(all, 'institution')} ${shown === 1 ? 'is' : 'are'} as you asked.`;
}
