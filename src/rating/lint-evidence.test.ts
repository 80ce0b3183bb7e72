import { describe, expect, test } from 'vitest';
import { DERBY, givenCity, givenDestination, givenInstitution, givenLeavers } from '../../tests/support/given-evidence.ts';
import { givenFrameworkOf, relativeRule } from '../../tests/support/given-rule.ts';
import type { CityEvidence } from './evidence.ts';
import type { LintRule } from './finding.ts';
import { lint } from './lint.ts';

/** Institutions of a million leavers in all but one, so that the average stays at 93.1% whatever the others do. */
function cityOf(eet: number[], more: Parameters<typeof givenInstitution>[0][] = []): CityEvidence {
  const small = eet.map((count, index) => givenInstitution({ urn: String(100001 + index), activity: givenLeavers({ eet: count, of: 100 }) }));
  const others = more.map((given, index) => givenInstitution({ urn: String(200000 + index), ...given }));
  const large = givenInstitution({ urn: '100000', activity: givenLeavers({ eet: 93_100_000, of: 100_000_000 }) });
  return givenCity({ institutions: [large, ...small, ...others] });
}

function yearsIn(element: string, rule: LintRule, evidence: CityEvidence[], framework = DERBY): (number | null)[] {
  return lint(framework, evidence)
    .filter((finding) => finding.element === element && finding.rule === rule)
    .map(({ institutionYears }) => institutionYears);
}

describe('how many institution-years of the evidence are in a finding', () => {
  test('without evidence, nothing is counted', () => {
    expect(yearsIn('y11-progression', 'hole', [])).toEqual([null]);
  });

  test('the hole: figures more than 2 and up to 5 below, over all years', () => {
    const year = cityOf([95, 92, 91, 90, 89, 88]);
    expect(yearsIn('y11-progression', 'hole', [year])).toEqual([3]);
    expect(yearsIn('y11-progression', 'hole', [year, cityOf([90]), cityOf([])])).toEqual([4]);
  });

  test('a figure that may be in the hole counts', () => {
    // 1 to 5 of 10 to 14, or 86 to 90 of 95 to 99: 90.5% to 90.9%.
    const hidden = { ...givenLeavers({ eet: 0, of: 100 }), eet: 'suppressed', custody: 'suppressed', neet: 9 } as const;
    expect(yearsIn('y11-progression', 'hole', [cityOf([], [{ activity: hidden }])])).toEqual([1]);
  });

  test('the open "at": figures that some option calls at the average, and others do not', () => {
    // The one of 93%, and the large one, which is a hair above the average that it makes.
    expect(yearsIn('y11-progression', 'bound', [cityOf([93, 94, 92, 95, 50])])).toEqual([2]);
  });

  test('points against per cent: figures that the two put on different sides of a bound', () => {
    // 2 points of 93.1% are 2.15 per cent: 91.2% is 1.9 points, and 2.04 per cent, below.
    const city = cityOf([], [{ activity: givenLeavers({ eet: 912, of: 1000 }) }, { activity: givenLeavers({ eet: 915, of: 1000 }) }]);
    expect(yearsIn('y11-progression', 'unit', [city])).toEqual([1]);
  });

  test('near the ceiling: institution-years whose average is so high', () => {
    const high = (eet: number) => givenCity({ institutions: [givenInstitution({ activity: givenLeavers({ eet, of: 1000 }) })] });
    expect(yearsIn('y11-progression', 'near-ceiling', [high(995), high(994), high(1000)])).toEqual([2]);
  });

  test('missing data: no row, a hidden figure, too few leavers; and leavers not known', () => {
    const city = cityOf(
      [93],
      [
        {},
        { activity: givenLeavers({ eet: 4, of: 5 }) },
        { activity: givenLeavers({ eet: 'suppressed', of: 'suppressed', neet: 'suppressed' }) },
        { activity: givenLeavers({ eet: 90, of: 100, notKnown: 3 }) },
      ],
    );
    expect(yearsIn('y11-progression', 'missing-data', [city])).toEqual([3, 1]);
  });

  test('criteria to be determined: every institution with a figure', () => {
    const national = { ks4: givenDestination(930, 1000), post16: null };
    const institutions = [90, 95].map((part, index) =>
      givenInstitution({ urn: String(index), destinations: { ks4: givenDestination(part, 100), post16: null } }),
    );
    expect(yearsIn('destination-measure', 'hole', [givenCity({ institutions: [...institutions, givenInstitution()], national })])).toEqual([2]);
  });

  test('of two holes, each counts its own', () => {
    const framework = givenFrameworkOf(relativeRule({ good: { above: 2 }, fair: { at: 0 }, poor: { below: 3 } }));
    const national = { ks4: givenDestination(900, 1000), post16: givenDestination(900, 1000) };
    const institutions = [89, 91, 92, 95].map((part, index) =>
      givenInstitution({ urn: String(index), destinations: { ks4: givenDestination(part, 100), post16: givenDestination(85, 100) } }),
    );
    expect(yearsIn('it', 'hole', [givenCity({ institutions, national })], framework)).toEqual([1, 2]);
  });
});
