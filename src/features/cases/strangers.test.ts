import { describe, expect, test } from 'vitest';
import { activityFile, givenOwnCase, ks4File, problemsOf } from '../../../tests/support/given-own-case.ts';

const NATIONAL = 'kind: ks4-destinations, file: ks4.csv';
const OWN = 'kind: y11-activity, file: own.csv';

async function warnings(folder: string): Promise<string[]> {
  const found = (await problemsOf(folder)).filter(({ severity, message }) => severity === 'warning' && /is in .* only|like this/.test(message));
  return found.map(({ file, line, column, message }) => `${file}, ${line}, ${column}: ${message}`);
}

describe('beside a national file that knows 112951', () => {
  const beside = async (...urns: string[]) =>
    warnings(
      givenOwnCase([NATIONAL, OWN], {
        'ks4.csv': await ks4File([{}]),
        'own.csv': activityFile(urns.map((urn) => [urn, 80, 100])),
      }),
    );
  const unknown = (urn: string) => `own.csv, 2, urn: URN ${urn} is in this file only, and no national file of this case knows it. Check the number.`;

  test.each([
    { what: 'the first digit wrong', urn: '212951', meant: true },
    { what: 'the last digit wrong', urn: '112950', meant: true },
    { what: 'the last two digits swapped', urn: '112915', meant: true },
    { what: 'two digits in the middle swapped', urn: '119251', meant: true },
    { what: 'two digits wrong', urn: '112962', meant: false },
    { what: 'two digits swapped that are no neighbours', urn: '192511', meant: false },
  ])('$what: $urn', async ({ urn, meant }) => {
    expect(await beside(urn)).toEqual([unknown(urn) + (meant ? ' Is it 112951, The Example School?' : '')]);
  });

  test('the number that it knows', async () => {
    expect(await beside('112951')).toEqual([]);
  });

  test.each([
    { strangers: 10, told: 10 },
    { strangers: 11, told: 11 },
    { strangers: 13, told: 11 },
  ])('$strangers strangers: $told lines', async ({ strangers, told }) => {
    const all = await beside(...Array.from({ length: strangers }, (_, index) => String(500_001 + index)));
    expect(all).toHaveLength(told);
    if (strangers > 10) expect(all.at(-1)).toBe(`own.csv, null, urn: ${strangers - 10} more institutions are like this.`);
  });
});

describe('without a national file', () => {
  const AWARDS = 'urn,award,status,awarded_on,expires_on,audit_completed_on,action_plan_agreed_on\n';
  const files = (activity: string[], awards: string[]) => ({
    'own.csv': activityFile(activity.map((urn) => [urn, 80, 100])),
    'awards.csv': `${AWARDS}${awards.map((urn) => `${urn},Career Mark,held,2024-01-01,2027-01-01,,\n`).join('')}`,
  });
  const both = [OWN, 'kind: quality-award, file: awards.csv'];

  test('one lonely institution among others is told, with the one it may be', async () => {
    const folder = givenOwnCase(both, files(['112951', '400002'], ['112951', '400002', '112952']));
    expect(await warnings(folder)).toEqual(['awards.csv, 4, urn: URN 112952 is in this file only. Check the number. Is it 112951?']);
  });

  test('where half or more are in one file only, that is how the files are', async () => {
    expect(await warnings(givenOwnCase(both, files(['112951'], ['112951', '400002'])))).toEqual([]);
    expect(await warnings(givenOwnCase([OWN], files(['112951', '400002'], [])))).toEqual([]);
  });
});
