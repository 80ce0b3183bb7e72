import { baseOf, type Cell, isHidden, isVisible, type Layer } from './layer.ts';
import type { Rules } from './rules.ts';
import { sum } from './survey-counts.ts';

/** What an earlier release said for the first time in this layer: people by part, and how many there were in all. */
export interface Past {
  readonly total: number;
  readonly parts: readonly {
    readonly groups: readonly string[];
    readonly people: number;
  }[];
}

/** People by single group, now. */
export type PeopleByGroup = ReadonlyMap<string, number>;

/**
 * What two releases give away together is the difference for every set of groups whose sum both of them tell. Each must be about nobody, or about
 * the threshold at least. Cells that would break this are not shown anew. Gives back whether it changed anything.
 */
export function hideSmallDifferences(layer: Layer, now: PeopleByGroup, pasts: readonly Past[], rules: Rules): boolean {
  return pasts.some((past) => hideWhatIsNotNested(layer, past) || hideSmallSets(layer, now, past, rules));
}

function hideSmallSets(layer: Layer, now: PeopleByGroup, past: Past, { threshold, roundTo }: Rules): boolean {
  // Where counts are rounded, sums of several say nothing exact; single parts are held apart by their own earlier figure.
  if (roundTo > 1) return false;
  const small = setsToldByBoth(layer, now, past).filter((set) => {
    const came = sum([...set].map((group) => now.get(group) ?? 0)) - peopleThen(set, past);
    return came !== 0 && came < threshold;
  });
  const cells = layer.cells.filter((cell) => isVisible(cell) && small.some((set) => cell.groups.every((group) => set.has(group))));
  for (const cell of cells) cell.state = cell.old ? 'few-new' : 'protects';
  return cells.length > 0;
}

/** The finest sets of groups that are made up of whole parts of either release; all that a release does not show is one part of it. */
function setsToldByBoth(layer: Layer, now: PeopleByGroup, past: Past): Set<string>[] {
  const parts = [
    ...layer.cells.filter(isVisible).map(({ groups }) => groups),
    layer.cells.filter(isHidden).flatMap(({ groups }) => groups),
    ...past.parts.map(({ groups }) => groups),
    hiddenThen(now, past),
  ];
  return parts.reduce<Set<string>[]>((sets, part) => {
    const touched = sets.filter((set) => part.some((group) => set.has(group)));
    return part.length === 0 ? sets : [...sets.filter((set) => !touched.includes(set)), new Set([...part, ...touched.flatMap((set) => [...set])])];
  }, []);
}

function hiddenThen(now: PeopleByGroup, { parts }: Past): string[] {
  return [...now.keys()].filter((group) => !parts.some(({ groups }) => groups.includes(group)));
}

function peopleThen(set: ReadonlySet<string>, { total, parts }: Past): number {
  const inside = parts.filter(({ groups }) => groups.every((group) => set.has(group)));
  const shown = sum(inside.map(({ people }) => people));
  const allShownInside = sum(inside.map(({ groups }) => groups.length)) === set.size;
  return allShownInside ? shown : total - sum(parts.filter((part) => !inside.includes(part)).map(({ people }) => people));
}

/**
 * Groups that take turns at being hidden give each other away: what each had is a bound for what it has. So what was hidden together lies within
 * what is hidden now, or the other way round.
 */
function hideWhatIsNotNested(layer: Layer, past: Past): boolean {
  const hidden = layer.cells.filter(isHidden);
  const groups = new Set(hidden.flatMap((cell) => cell.groups));
  const shownThen = new Set(past.parts.flatMap((part) => part.groups));
  const goneOpen = layer.cells.filter((cell) => isVisible(cell) && !cell.groups.every((group) => shownThen.has(group)));
  const newlyHidden = [...groups].some((group) => shownThen.has(group));
  if (!newlyHidden || goneOpen.length === 0 || shownThen.size === 0) return false;
  for (const cell of goneOpen) cell.state = 'protects';
  return true;
}

/** The earlier figure stands where somebody came, but too few. Where nobody came the two figures are the same. */
export function fewNew(layer: Layer, { counts, old }: Pick<Cell, 'counts' | 'old'>, { threshold, roundTo }: Rules): boolean {
  if (!old) return false;
  const came = baseOf(layer, counts) - baseOf(layer, old);
  // Of a rounded figure the least that it can be is known, which is up to that much below it.
  return came !== 0 && came < threshold + roundTo - 1;
}
