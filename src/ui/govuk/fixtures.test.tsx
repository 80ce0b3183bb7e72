import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { adapters } from './proof/adapters.ts';
import { type Adapter, differenceFrom, fixturesOf } from './proof/fixtures.ts';
import { SKIPPED } from './proof/skipped.ts';

const COMPONENTS = Object.keys(adapters);

/** Files that hold no twin of their own, but parts that twins share. */
const PARTS = ['choices', 'field', 'heading', 'summary-action', 'summary-card'];

test.each(COMPONENTS)('%s is equal to each of its fixtures', (component) => {
  const adapter = adapters[component] as Adapter;
  const compared = fixturesOf(component).filter(({ name }) => !SKIPPED[component]?.[name]);
  const differences = compared.flatMap((fixture) => {
    const difference = differenceFrom(fixture, adapter);
    return difference ? [`"${fixture.name}" at ${difference}`] : [];
  });
  expect(compared.length).toBeGreaterThan(0);
  // The first alone: the others are most often the same mistake again.
  expect({ wrong: differences.length, first: differences[0] }).toEqual({ wrong: 0, first: undefined });
});

test('every file is a twin that is compared, or a part of one', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'));
  expect(new Set(files.map((file) => file.slice(0, -'.tsx'.length)))).toEqual(new Set([...COMPONENTS, ...PARTS]));
});

describe('skipped fixtures', () => {
  const skips = Object.entries(SKIPPED).flatMap(([component, names]) => Object.entries(names).map(([name, reason]) => ({ component, name, reason })));

  test.each(skips)('$component "$name" exists still, and has a reason', ({ component, name, reason }) => {
    expect(fixturesOf(component).map((fixture) => fixture.name)).toContain(name);
    expect(reason.length).toBeGreaterThan(20);
  });

  test.each(skips)('$component "$name" would not be equal: a skip that is not needed goes', ({ component, name }) => {
    const fixture = fixturesOf(component).find((one) => one.name === name);
    expect(fixture && differenceFrom(fixture, adapters[component] as Adapter)).toBeDefined();
  });
});
