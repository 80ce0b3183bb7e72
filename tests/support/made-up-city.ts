import { randomUUID } from 'node:crypto';
import type { Entered } from '../../src/features/evidence/index.ts';

const KINDS = ['mainstream', 'mainstream', 'mainstream', 'special', 'alternative-provision', 'college', 'independent'] as const;
const NAMES = [
  'Alder Vale',
  'Ashgrove',
  'Bishop Hallam',
  'Brook Lane',
  'Castle Street',
  'Dunmere Cathedral',
  'Eastfield',
  'Fenway Park',
  'Harbour Road',
];
const ENDS = ['Academy', 'School', 'Catholic School', 'Community School', 'Studio School', 'College'];
const SOURCE = { file: 'made-up.csv', sha256: 'b'.repeat(64), line: 7 };

const NO_AWARD = { award: 'Career Mark', awardedOn: null, expiresOn: null, auditCompletedOn: null, actionPlanAgreedOn: null, source: SOURCE };

/** One of the institutions of a made-up city, as a row of the database has it. */
export function institutionRow(at: number) {
  const kind = KINDS[at % KINDS.length] ?? 'mainstream';
  const phases = kind === 'college' ? ['post16'] : at % 3 === 0 ? ['ks4', 'post16'] : ['ks4'];
  const name = `${NAMES[at % NAMES.length]} ${ENDS[at % ENDS.length]}${at < NAMES.length ? '' : ` ${Math.floor(at / NAMES.length) + 1}`}`;
  return { institution_id: randomUUID(), name, kind, phases, urn: String(140_000 + at) };
}

/** Evidence of most kinds for each institution, different from year to year with `turn`; every ninth has none. */
export function factsOf(institutions: readonly string[], year: string, turn = 0): Entered[] {
  const before = `${Number(year.slice(0, 4)) - 1}/${year.slice(2, 4)}`;
  return institutions.flatMap((institution, at): Entered[] => {
    if (at % 9 === 8) return [];
    const mixed = (at * 7 + turn * 5) % 11;
    const person = { person: 'Careers adviser', givesGuidance: true, workingTowardsLevel: mixed % 2 === 0 ? 4 : null, hours: 200, source: SOURCE };
    const asked = (cycle: string, low: number) =>
      Array.from({ length: 8 }, (_, question) => ({
        ...{ cycle, question: `Q${question + 1}`, responses: 80, meanScore: null, source: SOURCE },
        positive: 40 + ((question + low) % 8) * 5,
      }));
    return [
      { institution, kind: 'y11-activity', key: '', fact: leaversOf(120 + at, mixed) },
      { institution, kind: 'quality-award', key: '', fact: [{ ...NO_AWARD, status: mixed > 6 ? 'held' : mixed > 3 ? 'working-towards' : 'none' }] },
      { institution, kind: 'staff', key: '', fact: [{ ...person, qualificationLevel: mixed > 5 ? 4 : null, cpd: mixed > 1 }] },
      { institution, kind: 'survey', key: year, fact: asked(year, mixed % 3) },
      { institution, kind: 'survey', key: before, fact: asked(before, 0) },
    ];
  });
}

function leaversOf(leavers: number, neet: number) {
  return { leavers, eet: leavers - neet, neet, notKnown: 0, custody: 0, source: SOURCE };
}
