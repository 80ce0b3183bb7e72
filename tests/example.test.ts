import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { caseAsJson } from '../src/features/cases/output/json.ts';
import { rateCase } from '../src/features/cases/rate-case.ts';
import type { RatedCase, RatedInstitution } from '../src/features/cases/rated-case.ts';
import { exampleFiles } from '../tools/make-example.ts';

const EXAMPLES = fileURLToPath(new URL('../examples/', import.meta.url));
const GOLDEN = fileURLToPath(new URL('golden/dunmere-2025.json', import.meta.url));

test('examples/ holds what tools/make-example.ts makes, and nothing else', () => {
  const made = exampleFiles();
  const there = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(EXAMPLES + path).isFile());
  expect(there.map((path) => path.replaceAll('\\', '/')).sort()).toEqual([...made.keys()].sort());
  for (const [path, content] of made) expect(readFileSync(EXAMPLES + path).equals(content), `${path}: run node tools/make-example.ts`).toBe(true);
});

async function rated(folder: string): Promise<RatedCase> {
  const result = await rateCase(EXAMPLES + folder);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems, null, 2));
  return result;
}

// After a change that is meant: UPDATE_GOLDEN=1 npx vitest run tests/example.test.ts, and read what git says has changed.
test('the last year of the example city is rated as it was', async () => {
  const json = caseAsJson(await rated('dunmere-2025'));
  if (process.env.UPDATE_GOLDEN) renew(json);
  expect(JSON.parse(json)).toEqual(JSON.parse(readFileSync(GOLDEN, 'utf8')));
});

/** In the form that the formatter gives every file of the repository. */
function renew(json: string): void {
  writeFileSync(GOLDEN, json);
  execFileSync('npx', ['biome', 'format', '--write', GOLDEN]);
}

/** Below, every figure is computed by hand from the files of examples/, not by the engine. */
describe('by hand', () => {
  let city: RatedCase;

  beforeAll(async () => {
    city = await rated('dunmere-2025');
  });

  function institution(name: string, year: RatedCase = city): RatedInstitution {
    const found = year.institutions.find(({ rating }) => rating.name.startsWith(name));
    if (!found) throw new Error(`${name} is not there.`);
    return found;
  }

  function element(name: string, id: string) {
    const found = institution(name).rating.elements[id];
    if (!found) throw new Error(`${id} is not there.`);
    return found;
  }

  function figures(name: string, id: string) {
    const found = element(name, id).figures;
    if (found?.kind !== 'share') throw new Error(`${id} is no share.`);
    return found;
  }

  test('the city average: 2,362 EET of 2,555 leavers less 5 in custody', () => {
    expect(figures('Alder Vale Academy', 'y11-progression')).toMatchObject({ part: 188, whole: 194, comparator: { part: 2362, whole: 2550 } });
    // 167 leavers, one in custody.
    expect(figures('Ashenmoor School', 'y11-progression')).toMatchObject({ part: 154, whole: 166 });
  });

  test('Millrace School is above the average by one leaver', () => {
    // 190/204 - 2362/2550 = 93.1373% - 92.6275% = 0.5098 points, over the half point that is "at".
    // 189/204 - 2361/2550 = 92.6471% - 92.5882% = 0.0588 points, within it.
    expect(element('Millrace School', 'y11-progression')).toMatchObject({
      level: 'green',
      oneStudent: { up: null, down: { change: 1, level: 'amber-green' } },
    });
    expect(figures('Millrace School', 'y11-progression').pointsAbove).toBeCloseTo(0.5098, 4);
  });

  test('Easterholm High School lies where the published criteria skip, and overall it makes no difference', () => {
    // 144/161 - 2362/2550 = 89.4410% - 92.6275% = -3.1865 points: beyond 2 below, not beyond 5.
    expect(element('Easterholm High School', 'y11-progression')).toMatchObject({ status: 'unresolved', level: null, levels: ['amber-red', 'red'] });
    expect(figures('Easterholm High School', 'y11-progression').pointsAbove).toBeCloseTo(-3.1865, 4);
    // The other four are Amber/Red: (4 + 1) / 5 = 1 and (4 + 0) / 5 = 0.8 are both nearest to Amber/Red.
    expect(institution('Easterholm High School').rating.overall).toMatchObject({ status: 'rated', level: 'amber-red' });
  });

  test('Dunmere Cathedral School has come down in every element', () => {
    // 158/177 - 545310/598126 = 89.2655% - 91.1697% = -1.904; post-16: 55/72 - 419388/529530 = 76.3889% - 79.2001% = -2.811.
    expect(figures('Dunmere Cathedral School', 'destination-measure')).toMatchObject({ phase: 'post16', part: 55, whole: 72 });
    expect(figures('Dunmere Cathedral School', 'destination-measure').pointsAbove).toBeCloseTo(-2.811, 3);
    // Its award ran out on 9 December 2024; since then an audit was completed and a plan agreed.
    expect(element('Dunmere Cathedral School', 'quality-award').level).toBe('amber-red');
    // Amber/Red, Amber/Red, Amber/Red, Amber/Green, Red: (1 + 1 + 1 + 2 + 0) / 5 = 1.
    expect(institution('Dunmere Cathedral School').rating.overall).toMatchObject({ level: 'amber-red', mean: 1 });
    const distances = institution('Dunmere Cathedral School').lastYear;
    const levels = Object.values(distances ?? {}).map((distance) => distance.levels);
    expect(levels).toEqual([-1, -1, -2, -1, -1, -1]);
  });

  test('Brookfold Community School climbs: Red, Amber/Red, Amber/Green', () => {
    const years = [city.previous?.previous, city.previous, city].map((year) => year && institution('Brookfold', year).rating.overall.level);
    expect(years).toEqual(['red', 'amber-red', 'amber-green']);
    expect(institution('Brookfold').baseline).toMatchObject({ cycle: '2022/23', distances: { overall: { levels: 2 } } });
  });

  test('Fenmarket Academy is the school that Fenmarket Community School was', () => {
    const { rating, lastYear } = institution('Fenmarket Academy');
    expect(rating).toMatchObject({ urn: '200131', laestab: '9994031' });
    expect(city.institutions.filter(({ rating: { name } }) => name.startsWith('Fenmarket'))).toHaveLength(1);
    // Its destinations and its award still stand under the old URN.
    expect(figures('Fenmarket Academy', 'destination-measure')).toMatchObject({ part: 125, whole: 138 });
    expect(element('Fenmarket Academy', 'quality-award').level).toBe('amber-green');
    // 2023/24: 127/139 - 2218/2413 = -0.5518; 2024/25: 133/143 - 2362/2550 = +0.3796.
    expect(lastYear?.['y11-progression']?.points).toBeCloseTo(0.9314, 4);
    expect(lastYear?.overall?.levels).toBe(1);
  });

  test('Larkmoor School has nobody who gives guidance, and is Red', () => {
    expect(element('Larkmoor School', 'qualified-staff')).toMatchObject({ level: 'red', figures: { person: null } });
    // Red, Red, Red, Red, Amber/Red: 1 / 5 = 0.2.
    expect(institution('Larkmoor School').rating.overall).toMatchObject({ level: 'red', mean: 0.2 });
  });

  test('The Hollins School: four leavers and seven answers give no figure', () => {
    expect(element('The Hollins School', 'destination-measure')).toMatchObject({ status: 'not-rated', reason: 'cohort-too-small', figures: null });
    expect(element('The Hollins School', 'y11-progression')).toMatchObject({ status: 'not-rated', reason: 'cohort-too-small', figures: null });
    expect(element('The Hollins School', 'student-survey')).toMatchObject({ status: 'not-rated', reason: 'too-few-responses', figures: null });
    expect(institution('The Hollins School').rating.overall).toMatchObject({ status: 'not-rated', reason: 'not-enough-elements' });
  });

  test('what is not there is no Red', () => {
    expect(element('Dunmere Sixth Form College', 'student-survey')).toMatchObject({ status: 'not-rated', reason: 'no-evidence' });
    expect(element('Dunmere Sixth Form College', 'y11-progression')).toMatchObject({ status: 'not-applicable', reason: 'no-such-phase' });
    expect(institution('Dunmere Sixth Form College').rating.overall.level).toBe('green');
    expect(element('Quayholm Free School', 'student-survey').reason).toBe('baseline-year');
    // Green, Amber/Green, Amber/Green: 7 / 3.
    expect(institution('Quayholm Free School').rating.overall).toMatchObject({ level: 'amber-green', rated: 3 });
  });

  test('the city is improving', () => {
    expect(city.institutions).toHaveLength(21);
    expect(city.city.byLevel).toEqual({ green: 4, 'amber-green': 10, 'amber-red': 4, red: 2, unresolved: 0, 'not-rated': 1 });
    // Up: Bishop Hallam, Brookfold, Castle Wynd, Millrace, Dunmere College, Fenmarket. Down: Cathedral, Harbour Road.
    expect(city.city).toMatchObject({ improved: 6, declined: 2, proposal: 'improving' });
    // Leavers of Year 11 and after 16: 152 + 183 + (41 + 22) + (204 + 71) + 2151 + 143 up; (178 + 72) + 158 down.
    expect(city.city.students).toMatchObject({ improved: 2967, declined: 408 });
  });

  test('a name may have 90 letters', () => {
    expect(institution('The Blessed Margaret').rating.name).toHaveLength(90);
  });
});
