import { givenWorkbook } from './given-workbook.ts';

/** An upload that is wrong, and where its error must be; line and column only where they make sense. */
export interface Malformed {
  what: string;
  content: Buffer;
  line?: number;
  column?: string;
}

const NO_NUMBER = 'twelve';

/** A good table of each kind, its columns that are needed, and for some a value that is wrong there. */
export const GOOD_TABLES = {
  awards: {
    rows: [
      ['urn', 'award', 'status', 'awarded_on', 'expires_on', 'audit_completed_on', 'action_plan_agreed_on'],
      ['137911', 'Quality in Careers Standard', 'held', '2024-05-01', '2027-04-30', '', ''],
    ],
    wrong: {
      urn: '13791',
      status: 'perhaps',
      awarded_on: '01/05/2024',
      expires_on: '2024-02-30',
      audit_completed_on: 'soon',
      action_plan_agreed_on: '2024',
    },
  },
  staff: {
    rows: [
      ['urn', 'person', 'gives_guidance', 'qualification_level', 'working_towards_level', 'cpd', 'hours'],
      ['137911', 'adviser', 'yes', '6', '7', 'no', '120.5'],
    ],
    wrong: { urn: 'x', person: '', gives_guidance: 'TRUE', qualification_level: '9', working_towards_level: '-1', cpd: '1', hours: '1,200' },
  },
  survey: {
    rows: [
      ['urn', 'cycle', 'question', 'positive', 'responses'],
      ['137911', '2024/25', 'q1', '80', '100'],
    ],
    wrong: { urn: '8314177', cycle: '2024', question: '', positive: '101', responses: NO_NUMBER },
  },
  gatsby: {
    rows: [
      ['urn', 'benchmarks_met', 'evaluated_on'],
      ['137911', '8', '2025-07-31'],
    ],
    wrong: { urn: '', benchmarks_met: '9', evaluated_on: '31.7.2025' },
  },
  activity: {
    rows: [
      ['urn', 'leavers', 'eet', 'neet', 'not_known', 'custody'],
      ['137911', '100', '90', '5', '5', '0'],
    ],
    wrong: { urn: '1379110', leavers: '99', eet: '101', neet: NO_NUMBER, not_known: '-5', custody: '0.5' },
  },
  people: {
    rows: [
      ['urn', 'activity_code', 'other'],
      ['137911', '210', 'x'],
    ],
    wrong: { urn: 'DE23 6XZ', activity_code: '999' },
  },
  tables: {
    rows: [
      ['RECTYPE', 'LEA', 'ESTAB', 'URN', 'SCHNAME', 'NFTYPE', 'COHORT', 'OVERALL_DEST', 'COHORT_22', 'OVERALL_DESTPER_22'],
      ['1', '831', '4177', '137911', 'A School', 'AC', '100', '90', '100', '91%'],
    ],
    wrong: {
      RECTYPE: '9',
      LEA: '83',
      ESTAB: '41777',
      URN: '1',
      COHORT: '1,000',
      OVERALL_DEST: '101',
      COHORT_22: NO_NUMBER,
      OVERALL_DESTPER_22: '101%',
    },
  },
  register: {
    rows: [
      ['URN', 'LA (code)', 'EstablishmentNumber', 'EstablishmentName'],
      ['137911', '831', '4177', 'A School'],
    ],
    wrong: { URN: '0', EstablishmentNumber: '41777', EstablishmentName: '' },
  },
  links: {
    rows: [
      ['URN', 'LinkURN', 'LinkType', 'LinkEstablishedDate'],
      ['139051', '148538', 'Successor', '01-09-2021'],
    ],
    wrong: { URN: '1', LinkURN: 'x', LinkType: '' },
  },
} satisfies Record<string, { rows: string[][]; wrong: Record<string, string> }>;

const csv = (rows: readonly (readonly string[])[]) => Buffer.from(`${rows.map((row) => row.join(',')).join('\n')}\n`);
const sheet = (rows: readonly (readonly string[])[]) => givenWorkbook({ sheets: [{ rows }] });

/** Each kind of table with one thing wrong, as CSV and as a workbook: a wrong value, a column that stands twice, one that is missing, a cell too many. */
export function malformedTables(): Malformed[] {
  return Object.entries(GOOD_TABLES).flatMap(([kind, { rows, wrong }]) => {
    const [header = [], row = []] = rows;
    const at = (name: string) => header.indexOf(name);
    const values = Object.entries(wrong).map(([name, value]) => ({
      how: `wrong ${name}`,
      rows: [header, row.with(at(name), value.includes(',') ? `"${value}"` : value)],
      line: 2,
      column: name,
    }));
    const needed = Object.keys(wrong).filter((name) => !/_22$/.test(name));
    const twice = needed.map((name) => ({
      how: `${name} twice`,
      rows: [
        [...header, name],
        [...row, row[at(name)] ?? ''],
      ],
      line: 1,
      column: name,
    }));
    const missing = needed.map((name) => ({ how: `no ${name}`, rows: rows.map((cells) => cells.toSpliced(at(name), 1)), line: 1 }));
    const long = { how: 'a cell too many', rows: [header, [...row, 'x']], line: 2 };
    return [...values, ...twice, ...missing, long].flatMap(({ how, rows: spoiled, ...place }) => [
      { what: `${kind}, ${how}, CSV`, content: csv(spoiled), ...place },
      { what: `${kind}, ${how}, workbook`, content: sheet(spoiled.map((cells) => cells.map((cell) => cell.replaceAll('"', '')))), ...place },
    ]);
  });
}
