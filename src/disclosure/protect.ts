import { unsafeLayers } from './audit.ts';
import type { FindBands } from './bands.ts';
import { hideSmallDifferences, type Past, type PeopleByGroup } from './differences.ts';
import { baseOf, type Cell, isHidden, isVisible, type Layer, plus, unknownOf, within } from './layer.ts';
import type { Rules } from './rules.ts';

/** A layer, and what else is known of it. */
export interface Setting {
  readonly layer: Layer;
  readonly now: PeopleByGroup;
  readonly pasts: readonly Past[];
}

/**
 * Hides more cells, one at a time in each layer, until no hidden cell can be worked out to within less than the threshold. Where that takes all of
 * a layer nothing of it is shown, and nothing is given away.
 */
export function protect(settings: readonly Setting[], rules: Rules, findBands: FindBands): void {
  let open = settings;
  while (open.length > 0) {
    for (const setting of open) widen(setting, rules);
    const unsafe = unsafeLayers(open.map(({ layer }) => layer).filter(needsAudit), rules, findBands);
    open = open.filter(({ layer }) => unsafe.includes(layer));
    for (const { layer } of open) hideAnother(layer, rules);
  }
}

const needsAudit = ({ cells }: Layer): boolean => cells.some(isVisible) && cells.some(({ state }) => state !== 'shown');

/** What must be hidden as can be seen without a linear programme. */
export function widen({ layer, now, pasts }: Setting, rules: Rules): void {
  while (layer.cells.some(isVisible)) {
    if (hideSmallDifferences(layer, now, pasts, rules)) continue;
    if (hidesEnough(layer, [], rules)) return;
    hideAnother(layer, rules);
  }
}

/** The hidden cells together are exactly known by subtraction, so they must hold enough people in every respect. */
function hidesEnough(layer: Layer, more: readonly Cell[], { threshold, roundTo }: Rules): boolean {
  const hidden = layer.cells.filter(isHidden);
  // Rounded or masked figures leave room that only the linear programme can measure.
  if (roundTo > 1 || hidden.length === 0 || layer.cells.some(({ state }) => state === 'masked')) return true;
  const together = plus([...hidden.map(unknownOf), ...more.map((cell) => unknownOf({ ...cell, state: 'protects' }))]);
  const known = plus([...hidden, ...more].map(({ old }) => old ?? [0, 0, 0]));
  return layer.forms.every((form) => within(together, form) >= Math.min(threshold, within(layer.total, form) - within(known, form)));
}

/** The smallest that is enough; where none is, the largest. */
function hideAnother(layer: Layer, rules: Rules): void {
  const shown = layer.cells.filter(isVisible).toSorted((a, b) => baseOf(layer, unknownIfHidden(a)) - baseOf(layer, unknownIfHidden(b)));
  const enough = shown.find((cell) => coversBoth(layer, cell, rules) && hidesEnough(layer, [cell], rules));
  const next = enough ?? shown.at(-1);
  if (next) next.state = 'protects';
}

const unknownIfHidden = (cell: Cell) => unknownOf({ ...cell, state: 'protects' });

/** Whoever knows that one cell is below the threshold and the other is not can tell them apart, unless there is room for both. */
function coversBoth(layer: Layer, cell: Cell, { threshold, roundTo }: Rules): boolean {
  const hidden = layer.cells.filter(isHidden).map(unknownOf);
  return roundTo > 1 || baseOf(layer, plus([...hidden, unknownIfHidden(cell)])) >= 2 * threshold - 1;
}
