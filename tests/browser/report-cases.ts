import type { RatedCase } from '../../src/features/cases/rated-case.ts';
import { type GivenInstitution, givenRatedCase } from '../support/given-case.ts';

const NAMES = [
  'Alder Vale Academy',
  'Ashgrove School',
  'Bishop Hallam Catholic School',
  'Brook Lane Community School',
  'Castle Street Studio School',
  'Dunmere Cathedral School',
  'Dunmere College',
  'Eastfield High School',
  'Fenway Park School',
  'Harbour Road Academy',
  'Kingsmead School',
  'Millbank School',
  'Northgate Sixth Form College',
  'Orchard Special School',
  'Priory Park Academy',
  'Riverside School',
  'St Anne’s Catholic High School',
  'Weir Lane Academy',
];
const KINDS = ['mainstream', 'mainstream', 'mainstream', 'college', 'special'] as const;
const AWARDS = ['held', 'working-towards', 'audited', 'working-towards', 'nothing', 'held'] as const;
const STAFF = ['level 6', 'working-towards', 'cpd', 'level 4', 'level 6', 'nothing'] as const;

/** A made-up city in three cycles, with something of everything: all levels, a college, a cohort too small, evidence not yet there. */
export function ordinaryCase(institutions = NAMES.length): RatedCase {
  const names = NAMES.slice(0, institutions);
  const first = cityIn(names, '2022/23', 2, null);
  return cityIn(names, '2024/25', 0, cityIn(names, '2023/24', 1, first));
}

function cityIn(names: string[], cycle: string, yearsAgo: number, previous: RatedCase | null): RatedCase {
  return givenRatedCase({
    cycle,
    previous,
    readings: { 'destination-criteria': 'proposed', 'staff-level': '6' },
    institutions: names.map((name, index) => institutionIn(name, index, yearsAgo)),
    notices:
      yearsAgo > 0
        ? []
        : [
            {
              severity: 'warning',
              file: 'ccis.csv',
              line: 12,
              column: 'custody',
              message: 'Custody is empty and was taken as not recorded. Write 0 where nobody was in custody.',
            },
          ],
  });
}

function institutionIn(name: string, index: number, yearsAgo: number): GivenInstitution {
  const of = index === 4 ? 5 : 60 + ((index * 37) % 160);
  const away = ((index * 7) % 13) - 3 + yearsAgo * (index % 3);
  const out = Math.max(0, Math.round(of * 0.06) + away);
  const college = KINDS[index % 5] === 'college';
  const given: GivenInstitution = {
    urn: String(200_101 + index),
    name,
    kind: KINDS[index % 5] ?? 'mainstream',
    phases: { ks4: !college, post16: college },
    award: AWARDS[(index + yearsAgo) % AWARDS.length] ?? 'nothing',
    staff: STAFF[(index * 5 + yearsAgo) % STAFF.length] ?? 'nothing',
  };
  if (index !== 2) given.survey = yearsAgo === 2 ? 'first' : (([0, 1, 2, 1, 3, 0] as const)[(index + yearsAgo) % 6] ?? 0);
  if (college) return { ...given, post16: { sustained: of * 3 - out * 9, of: of * 4 } };
  return { ...given, y11: { eet: of - out, of, notKnown: Math.min(out, 1) }, ks4: { sustained: of - out - 4, of } };
}

/** A partnership that none of its files names. */
export function emptyCase(): RatedCase {
  return givenRatedCase({ institutions: [], files: [] });
}

const LONG = 'The Most Reverend Archbishop Featherstonehaugh-Cholmondeley Memorial Academy of Arts & Crafts';

/** Names of ninety letters, one without a space, hostile ones, figures hidden, readings left open, phases that are not there. */
export function hardCase(): RatedCase {
  const institutions: GivenInstitution[] = [
    { urn: '300101', name: LONG, y11: { eet: 96, of: 100 }, ks4: { sustained: 92, of: 100 }, award: 'held', staff: 'level 4', survey: 0 },
    {
      urn: '300102',
      name: 'Llanfair'.repeat(11),
      y11: { eet: 90, of: 100 },
      ks4: { sustained: 'suppressed', of: 100 },
      award: 'nothing',
      staff: 'cpd',
      survey: 3,
    },
    {
      urn: '300103',
      name: '<script>alert(1)</script><img src=x onerror=alert(2)>',
      y11: { eet: 91, of: 100 },
      ks4: { sustained: 'low', of: 40 },
      survey: 1,
      responses: 8,
    },
    {
      urn: '300104',
      name: '"><style>body{display:none}</style>\u202eesrever\u0007',
      y11: { eet: 'suppressed', of: 60 },
      phases: { ks4: true, post16: false },
    },
    {
      urn: '300105',
      name: 'Sixth Form Only',
      kind: 'college',
      phases: { ks4: false, post16: true },
      post16: { sustained: 800, of: 1000 },
      staff: 'working-towards',
      award: 'working-towards',
      survey: 'first',
    },
    { urn: '300106', name: 'Nothing Known' },
  ];
  return givenRatedCase({
    partnership: 'Dunmere & the <Upper> Valley 14–19 Partnership of Schools, Colleges and Training Providers',
    institutions,
    readings: { 'y11-hole': 'unresolved', 'y11-unit': 'per-cent-of-average' },
    notices: [{ severity: 'warning', file: 'a'.repeat(90), line: null, column: '<b>urn</b>', message: 'Something & something <else>.' }],
  });
}
