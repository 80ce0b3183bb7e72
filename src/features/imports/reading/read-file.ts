import type { AbsentArea } from '../../../evidence/absent-area.ts';
import type { ActivityRow } from '../../../evidence/activity-reading.ts';
import type { DestinationRow } from '../../../evidence/destination-row.ts';
import type { DestinationFormat } from '../../../evidence/destinations.ts';
import type { EvidenceKind } from '../../../evidence/file-kinds.ts';
import type { Problem } from '../../../evidence/problem.ts';
import type { LinkRow } from '../../../evidence/register-links.ts';
import type { RegisterRow } from '../../../evidence/register-row.ts';
import type { TemplateRow } from '../../../evidence/template.ts';
import type { AcademicYear, AwardEvidence, GatsbyEvidence, StaffEvidence, SurveyEvidence } from '../../../rating/evidence.ts';

/** What one file of an upload holds. All of this is plain JSON: it passes between processes and is stored as it is. */
export interface ReadFile {
  /** The file inside a ZIP, the sheet of a workbook with several, or both; null where the upload is one table. Never the name of a sheet that is about people. */
  part: string | null;
  /** As problems and the sources of facts name it: the upload's own name, with the part behind it where there is one. */
  name: string;
  /** Bytes, and their lower-case hexadecimal SHA-256: as uploaded; of a file inside a ZIP, those of that file. */
  size: number;
  sha256: string;
  /** Which kind it was recognised as, also where it has errors; null where it is of none. */
  kind: EvidenceKind | null;
  /** Null when there is an error among the problems. */
  found: Found | null;
  problems: Problem[];
}

export type Found = FoundDestinations | FoundActivity | FoundAwards | FoundStaff | FoundSurvey | FoundGatsby | FoundInstitutions;

/** Leavers of institutions, and of England where the file has them (`place: 'national'`). Rows of local authorities are not in it. */
export interface FoundDestinations {
  kind: 'ks4-destinations' | 'post16-destinations';
  format: DestinationFormat;
  /** Whether the file says which leavers its rows are of; if not, `leavers` of each row is null. */
  namesYear: boolean;
  /** The leaver years held, earliest first. */
  leavers: AcademicYear[];
  /** Those of them whose counts are published, and not only a rounded per cent. */
  exact: AcademicYear[];
  /** The leaver year that the cycle is rated on: two years before it, else three; null where the file holds neither. */
  forCycle: AcademicYear | null;
  rows: DestinationRow[];
  /** Wanted local authorities of which the file has no institution: an error only where no other file has them. */
  absent: AbsentArea[] | null;
}

export interface FoundActivity {
  kind: 'y11-activity';
  /** `per-person`: the rows were counted while they were read, and nothing else of them was kept. */
  format: 'per-institution' | 'per-person';
  rows: ActivityRow[];
}

interface FoundTemplate<Kind, Evidence> {
  kind: Kind;
  format: 'template';
  rows: TemplateRow<Evidence>[];
}

export type FoundAwards = FoundTemplate<'quality-award', AwardEvidence>;
export type FoundStaff = FoundTemplate<'staff', StaffEvidence>;
export type FoundGatsby = FoundTemplate<'gatsby', GatsbyEvidence>;

export interface FoundSurvey extends FoundTemplate<'survey', SurveyEvidence> {
  /** The cycles that it has answers of, earliest first. */
  cycles: AcademicYear[];
}

export interface FoundInstitutions {
  kind: 'institutions';
  format: 'register' | 'register-links';
  institutions: RegisterRow[];
  links: LinkRow[];
  absent: AbsentArea[] | null;
}
