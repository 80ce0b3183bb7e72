import { type Cycle, INSTITUTIONS, LA } from './cycles.ts';
import { type ExampleInstitution, TYPES, type Type } from './institution.ts';

const COLUMNS = [
  'URN',
  'LA (code)',
  'LA (name)',
  'EstablishmentNumber',
  'EstablishmentName',
  'TypeOfEstablishment (name)',
  'EstablishmentTypeGroup (name)',
  'EstablishmentStatus (name)',
  'OpenDate',
  'CloseDate',
  'PhaseOfEducation (name)',
  'StatutoryLowAge',
  'StatutoryHighAge',
  'OfficialSixthForm (name)',
  'FurtherEducationType (name)',
  'UKPRN',
];

/** In the register, and yet not rated: it has no phase that is, or it is private. */
const OTHERS = [
  [
    '200151',
    LA,
    'Dunmere',
    '2051',
    'St Zoë Primary School',
    'Voluntary aided school',
    'Local authority maintained schools',
    'Open',
    '',
    '',
    'Primary',
    '4',
    '11',
    'Does not have a sixth form',
    'Not applicable',
    '19990051',
  ],
  [
    '200152',
    LA,
    'Dunmere',
    '6052',
    'Dunmere Grange School',
    'Other independent school',
    'Independent schools',
    'Open',
    '',
    '',
    'Not applicable',
    '3',
    '18',
    'Has a sixth form',
    'Not applicable',
    '19990052',
  ],
];

/** The school register as downloaded that summer: some of its columns, every cell in quotation marks, windows-1252. */
export function register(cycle: Cycle): Buffer {
  const rows = [...INSTITUTIONS.flatMap((institution) => rowsOf(institution, cycle)), ...OTHERS];
  return inWindows1252([COLUMNS, ...rows]);
}

/** The register's links between numbers: which school became which. */
export function links(): Buffer {
  const rows = INSTITUTIONS.flatMap(({ urn, name, became }) => {
    if (!became) return [];
    const on = registerDay(became.on);
    return [
      [urn, became.urn, became.name, 'Successor', on],
      [became.urn, urn, name, 'Predecessor', on],
    ];
  });
  return inWindows1252([['URN', 'LinkURN', 'LinkName', 'LinkType', 'LinkEstablishedDate'], ...rows]);
}

function rowsOf(institution: ExampleInstitution, { at }: Cycle): string[][] {
  const { became } = institution;
  if (!became || at < 2) return [row(institution, institution, 'Open', '', '')];
  const day = registerDay(became.on);
  const lastDay = registerDay('2024-08-31');
  return [row(institution, institution, 'Closed', '', lastDay), row(institution, became, 'Open', day, '')];
}

function row(
  { ages, sixthForm }: ExampleInstitution,
  { urn, number, name, type }: Pick<ExampleInstitution, 'urn' | 'number' | 'name' | 'type'>,
  status: string,
  opened: string,
  closed: string,
): string[] {
  const { name: typeName, group } = TYPES[type];
  const sixth = ages[0] >= 16 ? 'Not applicable' : sixthForm ? 'Has a sixth form' : 'Does not have a sixth form';
  const ukprn = `1999${urn.slice(2)}`;
  return [
    urn,
    LA,
    'Dunmere',
    number,
    name,
    typeName,
    group,
    status,
    opened,
    closed,
    phase(type),
    String(ages[0]),
    String(ages[1]),
    sixth,
    furtherEducation(type),
    ukprn,
  ];
}

function phase(type: Type): string {
  if (type === 'special' || type === 'referral') return 'Not applicable';
  return type === 'sixthForm' || type === 'college' ? '16 plus' : 'Secondary';
}

function furtherEducation(type: Type): string {
  return { sixthForm: 'Sixth form college', college: 'General FE college' }[type as string] ?? 'Not applicable';
}

/** The register writes days as 31-07-2025. */
function registerDay(iso: string): string {
  return iso.split('-').reverse().join('-');
}

function inWindows1252(rows: readonly (readonly string[])[]): Buffer {
  const text = rows.map((cells) => `${cells.map((cell) => `"${cell}"`).join(',')}\r\n`).join('');
  // All characters used here are the same in windows-1252 and Latin-1.
  return Buffer.from(text, 'latin1');
}
