import type { Element, Framework, Reading } from '../../rating/framework.ts';
import type { Mistake } from '../../shared/yaml-file.ts';
import { OverallRuleForm, RuleForm } from './framework.form.ts';

/** What a form cannot see: ids that stand twice, criteria for levels that do not exist, options that make a rule that is none. */
export function inconsistencies(framework: Framework): Mistake[] {
  const levels = framework.levels.map(({ id }) => id);
  const readings = readingsWithPaths(framework);
  return [
    ...reserved(levels),
    ...twice(levels, (index) => ['levels', index, 'id'], 'level'),
    ...twice(
      framework.elements.map(({ id }) => id),
      (index) => ['elements', index, 'id'],
      'element',
    ),
    ...twice(
      readings.map(({ id }) => id),
      (index) => readings[index]?.path ?? [],
      'reading',
    ),
    ...framework.elements.flatMap((element, index) => elementMistakes(element, ['elements', index], levels)),
    ...framework.overall.readings.flatMap((reading, index) => overallMistakes(reading, ['overall', 'readings', index])),
  ];
}

function readingsWithPaths({ elements, overall }: Framework): { id: string; path: PropertyKey[] }[] {
  const within = (readings: Reading[], path: PropertyKey[]) => readings.map(({ id }, index) => ({ id, path: [...path, 'readings', index, 'id'] }));
  return [...elements.flatMap((element, index) => within(element.readings, ['elements', index])), ...within(overall.readings, ['overall'])];
}

/** What a tally of levels calls institutions that have no single level. */
const NOT_LEVELS = ['unresolved', 'not-rated', 'not-applicable'];

function reserved(levels: string[]): Mistake[] {
  const message = (id: string) => `"${id}" cannot be a level: it is what an institution without one is called. Choose another id.`;
  return levels.flatMap((id, index) => (NOT_LEVELS.includes(id) ? [{ path: ['levels', index, 'id'], message: message(id) }] : []));
}

function twice(ids: string[], path: (index: number) => PropertyKey[], what: string): Mistake[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [{ path: path(index), message: `The ${what} "${id}" stands twice. Each needs an id of its own.` }] : [],
  );
}

function elementMistakes(element: Element, path: PropertyKey[], levels: string[]): Mistake[] {
  const { rule } = element;
  return [
    ...unknownLevels(rule, [...path, 'rule'], levels),
    ...mixedBands(rule, [...path, 'rule', 'criteria']),
    ...unfitComparator(rule, [...path, 'rule', 'against']),
    ...element.readings.flatMap((reading, index) => readingMistakes(reading, element, [...path, 'readings', index], levels)),
  ];
}

/** Distances from an average and numbers that stand for themselves do not lie on one line. */
function mixedBands(rule: object, path: PropertyKey[]): Mistake[] {
  const { criteria, kind, against } = rule as { criteria?: unknown; kind?: string; against?: string };
  if ((kind !== 'share' && kind !== 'count' && kind !== 'survey') || typeof criteria !== 'object' || criteria === null) return [];
  const relative = kind === 'share' && against !== 'fixed';
  return Object.entries(criteria as Record<string, Record<string, unknown>>).flatMap(([level, band]) => {
    const distances = ['at', 'above', 'below'].some((part) => part in band);
    if (distances === relative) return isOneStretch(band) ? [] : [{ path: [...path, level], message: ONE_STRETCH }];
    const message = relative
      ? 'Expected "at", "above" or "below": this element is held against an average.'
      : 'Expected "from", "over", "up-to", "under" or "exactly": this element is not held against an average.';
    return [{ path: [...path, level], message }];
  });
}

const ONE_STRETCH =
  'These conditions do not go together. Expected "at"; or "above" or "below", with "to" where it ends; or "exactly"; or a start ("from" or "over"), an end ("up-to" or "under"), or both.';

const BAND_SHAPES = [
  ['at'],
  ['above', 'to'],
  ['below', 'to'],
  ['exactly'],
  ['from', 'up-to'],
  ['from', 'under'],
  ['over', 'up-to'],
  ['over', 'under'],
];

function isOneStretch(band: Record<string, unknown>): boolean {
  const parts = Object.keys(band).filter((part) => part !== 'says');
  return !(parts.length === 1 && parts[0] === 'to') && BAND_SHAPES.some((shape) => parts.every((part) => shape.includes(part)));
}

/** Destinations are known for England, activity for the city: each can be held against its own average only. */
function unfitComparator(rule: object, path: PropertyKey[]): Mistake[] {
  const { kind, evidence, against } = rule as { kind?: string; evidence?: string; against?: string };
  if (kind !== 'share' || against === 'fixed' || (evidence === 'destinations') === (against === 'national')) return [];
  const expected = evidence === 'destinations' ? '"national" or "fixed": destinations' : 'a city average or "fixed": Year 11 activity';
  return [{ path, message: `Expected ${expected} can be held against nothing else.` }];
}

function unknownLevels(rule: object, path: PropertyKey[], levels: string[]): Mistake[] {
  const { criteria, otherwise } = rule as { criteria?: unknown; otherwise?: unknown };
  const named = typeof criteria === 'object' && criteria !== null ? Object.keys(criteria) : [];
  const filled = Array.isArray(otherwise) ? otherwise.map(String) : [];
  const message = (level: string) => `There is no level "${level}". The levels are: ${levels.join(', ')}.`;
  return [
    ...named.filter((level) => !levels.includes(level)).map((level) => ({ path: [...path, 'criteria', level], message: message(level) })),
    ...filled.filter((level) => !levels.includes(level)).map((level) => ({ path: [...path, 'otherwise'], message: message(level) })),
  ];
}

function readingMistakes(reading: Reading, element: Element, path: PropertyKey[], levels: string[]): Mistake[] {
  return [
    ...twice(
      reading.options.map(({ id }) => id),
      (index) => [...path, 'options', index, 'id'],
      'option',
    ),
    ...reading.options.flatMap(({ id, sets }, index) => {
      const at = [...path, 'options', index, 'sets'];
      const rule = RuleForm.safeParse({ ...element.rule, ...sets });
      if (!rule.success)
        return [
          {
            path: at,
            message: `The option "${id}" makes a rule that is none: ${rule.error.issues[0]?.message ?? ''} (${Object.keys(sets).join(', ')}).`,
          },
        ];
      // What the option leaves as it was is the element's own mistake, and said there.
      const bands = 'criteria' in sets || 'against' in sets ? [...mixedBands(rule.data, at), ...unfitComparator(rule.data, at)] : [];
      return [...unknownLevels(sets, at, levels), ...bands];
    }),
  ];
}

function overallMistakes(reading: Reading, path: PropertyKey[]): Mistake[] {
  return reading.options.flatMap(({ id, sets }, index) => {
    const rule = OverallRuleForm.safeParse(sets.rule);
    return rule.success
      ? []
      : [{ path: [...path, 'options', index, 'sets'], message: `The option "${id}" must set "rule" to a rule for the overall rating.` }];
  });
}
