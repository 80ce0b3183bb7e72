import { previousYear } from '../../../evidence/academic-year.ts';
import type { DestinationRow } from '../../../evidence/destination-row.ts';
import type { InstitutionNumbers } from '../../../evidence/institution-numbers.ts';
import type { TemplateRow } from '../../../evidence/template.ts';
import type {
  AcademicYear,
  ActivityEvidence,
  AwardEvidence,
  DestinationEvidence,
  GatsbyEvidence,
  Source,
  StaffEvidence,
  SurveyEvidence,
} from '../../../rating/evidence.ts';
import type { FactKind } from '../../evidence/index.ts';
import type { Reading } from '../import.ts';
import type { Found, FoundDestinations } from '../reading/read-file.ts';

/** One row of a file, as a fact that could be taken: about whom, and what it says. */
export interface GivenRow extends InstitutionNumbers {
  name: string;
  line: number;
  /** The local authority that a national file says it is in; null in a file of the partnership's own. */
  la: string | null;
  /** The cycle of a survey, else empty. */
  key: '' | AcademicYear;
  /** Null where the file says that there is nothing to say: no such leavers. */
  says: One | null;
}

/** A fact, or one of those that make a list. */
type One = DestinationEvidence | ActivityEvidence | AwardEvidence | StaffEvidence | SurveyEvidence | GatsbyEvidence;

export interface GivenFile {
  kind: FactKind;
  rows: GivenRow[];
  /** The row of all England; null where the file has none. */
  national: DestinationEvidence | null;
  /** The same institutions' rows a year before, where the file has them. */
  before: GivenRow[];
  /** Rows that no cycle of this year uses: answers of surveys longer ago. */
  older: number;
}

/** Kinds of which a new list takes the place of the one before. */
export const LISTS: readonly FactKind[] = ['quality-award', 'staff', 'survey'];

/** The rows that a cycle takes from what was read; of destinations those of the leavers that were chosen. */
export function givenRows(
  { found, name, sha256 }: Reading,
  { cycle, leavers }: { cycle: AcademicYear; leavers: AcademicYear | null },
): GivenFile | null {
  if (!found || found.kind === 'institutions') return null;
  if (isDestinations(found)) return leavers === null ? null : givenDestinations(found, leavers, { file: name, sha256 });
  const rows = ownRows(found);
  const used = found.kind === 'survey' ? rows.filter(({ key }) => key === cycle || key === previousYear(cycle)) : rows;
  return { kind: found.kind, rows: used, national: null, before: [], older: rows.length - used.length };
}

export function isDestinations(found: Found): found is FoundDestinations {
  return found.kind === 'ks4-destinations' || found.kind === 'post16-destinations';
}

function givenDestinations({ kind, rows }: FoundDestinations, leavers: AcademicYear, file: Pick<Source, 'file' | 'sha256'>): GivenFile {
  const of = (year: AcademicYear) => rows.filter((row) => (row.leavers ?? leavers) === year);
  const institutions = (year: AcademicYear) => of(year).filter(({ place }) => place === 'institution');
  const national = of(leavers).find(({ place }) => place === 'national');
  return {
    kind,
    rows: institutions(leavers).map((row) => givenLeavers(row, leavers, file)),
    national: national ? destinationOf(national, leavers, file) : null,
    before: institutions(previousYear(leavers)).map((row) => givenLeavers(row, previousYear(leavers), file)),
    older: 0,
  };
}

function givenLeavers(row: DestinationRow, leavers: AcademicYear, file: Pick<Source, 'file' | 'sha256'>): GivenRow {
  const { urn, laestab, name, line, la } = row;
  return { urn, laestab, name, line, la, key: '', says: row.cohort === 'not-applicable' ? null : destinationOf(row, leavers, file) };
}

function destinationOf(
  { cohort, sustained, line }: DestinationRow,
  leavers: AcademicYear,
  file: Pick<Source, 'file' | 'sha256'>,
): DestinationEvidence {
  return { leavers, cohort, sustained, source: { ...file, line } };
}

function ownRows(found: Exclude<Found, FoundDestinations | { kind: 'institutions' }>): GivenRow[] {
  if (found.kind === 'y11-activity') return found.rows.map((row) => ownRow(row, row.name ?? ''));
  if (found.kind === 'survey') return found.rows.map((row) => ({ ...ownRow(row, ''), key: row.evidence.cycle }));
  return (found.rows as TemplateRow<One>[]).map((row) => ownRow(row, ''));
}

function ownRow({ urn, laestab, evidence }: TemplateRow<One>, name: string): GivenRow {
  return { urn, laestab, name, line: evidence.source.line, la: null, key: '', says: evidence };
}
