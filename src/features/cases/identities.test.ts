import { describe, expect, test } from 'vitest';
import { givenOwnCase, ks4File, ratedCase } from '../../../tests/support/given-own-case.ts';

const [FIRST, SECOND, THIRD] = ['112951', '112952', '112953'] as const;
const ESTAB: Record<string, string> = { [FIRST]: '4177', [SECOND]: '4178', [THIRD]: '4179' };

/** The first became the second, and that the third. */
const CHAIN = `URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n${FIRST},${SECOND},Second,Successor,01-09-2019\n${SECOND},${THIRD},Third,Successor,01-09-2021\n`;

const ENTRIES = ['kind: ks4-destinations, file: ks4.csv', 'kind: quality-award, file: awards.csv', 'kind: institutions, file: links.csv'];

async function rated(ks4: string[], awards: string[]) {
  const header = 'urn,award,status,awarded_on,expires_on,audit_completed_on,action_plan_agreed_on';
  const folder = givenOwnCase(ENTRIES, {
    'ks4.csv': await ks4File(ks4.map((urn) => ({ URN: urn, ESTAB: ESTAB[urn] ?? '', SCHNAME: `School ${urn}` }))),
    'awards.csv': `${[header, ...awards.map((urn) => `${urn},Career Mark,held,2024-01-01,2027-01-01,,`)].join('\n')}\n`,
    'links.csv': CHAIN,
  });
  const { institutions, notices } = await ratedCase(folder);
  return { urns: institutions.map(({ rating }) => rating.urn), apart: notices.filter(({ message }) => message.includes('one institution')) };
}

describe('a chain of successions', () => {
  test.each([
    { ks4: [FIRST], awards: [THIRD] },
    { ks4: [FIRST], awards: [SECOND] },
    { ks4: [SECOND], awards: [FIRST] },
    { ks4: [THIRD], awards: [FIRST] },
  ])('$ks4 in one file and $awards in another are one institution, under the number of today', async ({ ks4, awards }) => {
    expect(await rated(ks4, awards)).toEqual({ urns: [THIRD], apart: [] });
  });

  test.each([
    { ks4: [FIRST, SECOND], which: `URN ${FIRST} and URN ${SECOND}` },
    { ks4: [SECOND, FIRST], which: `URN ${FIRST} and URN ${SECOND}` },
    { ks4: [FIRST, THIRD], which: `URN ${FIRST} and URN ${THIRD}` },
    { ks4: [FIRST, SECOND, THIRD], which: `URN ${FIRST}, URN ${SECOND} and URN ${THIRD}` },
  ])('$ks4 in one file stay apart, and one notice says so', async ({ ks4, which }) => {
    const { urns, apart } = await rated(ks4, ks4);
    expect(urns).toEqual(ks4.toSorted());
    expect(apart).toMatchObject([
      { severity: 'notice', file: 'links.csv', message: expect.stringContaining(`${which} are one institution, today URN ${THIRD}`) },
    ]);
  });
});
