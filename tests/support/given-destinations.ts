import { fileInMemory, type SourceFile } from '../../src/evidence/source-file.ts';

/** Cells by the names of their columns; a column that is not named holds what the builder's example has. */
export type GivenCells = Record<string, string | number>;

/** A table of these columns, one line for each row of cells. */
export function givenTable(example: GivenCells, rows: GivenCells[], columns = Object.keys(example)): SourceFile {
  const lines = rows.map((cells) => columns.map((name) => quoteIfNeeded(String(cells[name] ?? example[name] ?? ''))).join(','));
  return fileInMemory('given.csv', `${[columns.join(','), ...lines].join('\r\n')}\r\n`);
}

/** What a file holds, as text. */
export async function contentOf(file: SourceFile): Promise<string> {
  let content = '';
  for await (const chunk of file.bytes()) content += chunk.toString('utf8');
  return content;
}

function quoteIfNeeded(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A school of 100 leavers, 90 of them sustained, in a key stage 4 performance table of 2022/23 leavers. */
export const KS4_SCHOOL: GivenCells = {
  RECTYPE: '1',
  LEA: '831',
  ESTAB: '4177',
  URN: '112951',
  ICLOSE: '0',
  SCHNAME: 'The Example School',
  NFTYPE: 'ACC',
  COHORT: 100,
  OVERALL_DEST: 90,
  APPREN: 4,
  EMPLOYMENT: 6,
  EDUCATION: 80,
  NOT_SUSTAINED: 7,
  UNKNOWN: 3,
  OVERALL_DESTPER: '90%',
  COHORT_22: 120,
  OVERALL_DESTPER_22: '91%',
  COHORT_21: 80,
  OVERALL_DESTPER_21: '85%',
};

export const NOBODY: GivenCells = { ESTAB: '', URN: '', ICLOSE: '', SCHNAME: '', NFTYPE: '' };

export const KS4_ENGLAND: GivenCells = {
  ...NOBODY,
  RECTYPE: 'NAT',
  LEA: '',
  COHORT: 1000,
  OVERALL_DEST: 930,
  APPREN: 30,
  EMPLOYMENT: 50,
  EDUCATION: 850,
  NOT_SUSTAINED: 50,
  UNKNOWN: 20,
  OVERALL_DESTPER: '93%',
};

export const givenKs4Table = (rows: GivenCells[], columns?: string[]) => givenTable(KS4_SCHOOL, rows, columns);

export const POST16_SCHOOL: GivenCells = {
  RECTYPE: '1',
  LEA: '831',
  ESTAB: '4177',
  URN: '112951',
  SCHNAME: 'The Example School',
  NFTYPE: 'ACC',
  FEEDER: '0',
  ICLOSE: '0',
  TOT_COHORT: 50,
  TOT_OVERALL: 40,
  TOT_APPREN: 2,
  TOT_EDUCATION: 30,
  TOT_EMPLOYMENT: 8,
  TOT_NOT_SUSTAINED: 6,
  TOT_NOT_CAPTURED: 4,
  TOT_OVERALLPER: '80%',
};

export const givenPost16Table = (rows: GivenCells[]) => givenTable(POST16_SCHOOL, rows);

/** A school in a wide file of Explore Education Statistics, of the kind whose years are the leavers'. */
export const WIDE_SCHOOL: GivenCells = {
  time_period: '202223',
  time_identifier: 'Academic year',
  geographic_level: 'School',
  country_code: 'E92000001',
  country_name: 'England',
  old_la_code: '831',
  new_la_code: 'E06000015',
  la_name: 'Derby',
  school_laestab: '8314177',
  school_urn: '112951',
  school_name: 'The Example School',
  institution_group: 'State-funded mainstream schools',
  institution_type: 'Converter Academy',
  breakdown_topic: 'Total',
  breakdown: 'Total',
  data_type: 'Number of students',
  version: 'Revised',
  cohort: 100,
  overall: 90,
  education: 80,
  appren: 4,
  all_work: 6,
  all_notsust: 7,
  all_unknown: 3,
};

export const WIDE_ENGLAND: GivenCells = {
  geographic_level: 'National',
  old_la_code: '',
  new_la_code: '',
  la_name: '',
  school_laestab: '',
  school_urn: '',
  school_name: '',
  institution_group: 'Total state-funded mainstream and special',
  institution_type: 'Total',
};

export const givenWide = (rows: GivenCells[], columns?: string[]) => givenTable(WIDE_SCHOOL, rows, columns);

/** The same columns with some called otherwise, left out (''), or added behind. */
export function columnsOf(example: GivenCells, changed: Record<string, string> = {}, added: string[] = []): string[] {
  return [...Object.keys(example).map((name) => changed[name] ?? name), ...added].filter((name) => name !== '');
}

/** A school in the long format. */
export const LONG_SCHOOL: GivenCells = {
  time_period: '202223',
  time_identifier: 'Academic year',
  geographic_level: 'School',
  country_code: 'E92000001',
  country_name: 'England',
  old_la_code: '831',
  la_name: 'Derby',
  school_laestab: '8314177',
  school_urn: '112951',
  school_name: 'The Example School',
  establishment_type_group: 'State-funded mainstream schools',
  establishment_type: 'Converter Academy',
  sex: 'Total',
  ethnicity_major: 'Total',
  ethnicity_minor: 'Total',
  disadvantage_status: 'Total',
  breakdown_topic: 'Total',
  breakdown: 'Total',
  version: 'Revised',
  institution_count: 1,
  cohort_count: 100,
  destination_group: 'Overall destination',
  destination_description: 'Sustained education, employment & apprenticeships',
  pupil_count: 90,
  pupil_percent: 90,
};

export const LONG_ENGLAND: GivenCells = {
  geographic_level: 'National',
  old_la_code: '',
  la_name: '',
  school_laestab: '',
  school_urn: '',
  school_name: '',
  establishment_type_group: 'Total state-funded mainstream and special',
  establishment_type: 'Total',
};

export const givenLong = (rows: GivenCells[], columns?: string[]) => givenTable(LONG_SCHOOL, rows, columns);
