import { basename, isAbsolute, resolve } from 'node:path';
import { readActivity } from '../../evidence/activity.ts';
import type { ActivityRow } from '../../evidence/activity-reading.ts';
import { readAwards } from '../../evidence/awards.ts';
import type { DestinationRow } from '../../evidence/destination-row.ts';
import { readDestinations } from '../../evidence/destinations.ts';
import { readGatsby } from '../../evidence/gatsby.ts';
import { readInstitutions } from '../../evidence/institutions.ts';
import { type ActivitySettings, RECOMMENDED_SETTINGS } from '../../evidence/nccis-codes.ts';
import type { Problem } from '../../evidence/problem.ts';
import type { LinkRow } from '../../evidence/register-links.ts';
import type { RegisterRow } from '../../evidence/register-row.ts';
import { fileOnDisk, type SourceFile } from '../../evidence/source-file.ts';
import { readStaff } from '../../evidence/staff.ts';
import { readSurvey } from '../../evidence/survey.ts';
import type { TemplateFile, TemplateRow } from '../../evidence/template.ts';
import type { AcademicYear, AwardEvidence, GatsbyEvidence, Phase, StaffEvidence, SurveyEvidence } from '../../rating/evidence.ts';
import { type AreaCheck, absentAreas } from './absent-areas.ts';
import type { CaseFile, EvidenceEntry } from './case.form.ts';
import type { EvidenceFile } from './rated-case.ts';
import type { Case } from './read-case.ts';
import { cycleMissing, leaversFor } from './which-year.ts';

/** A row with the file it came from. */
export type From<Row> = Row & { file: string; sha256: string };

/** The leavers of one phase that the cycle is rated on, with their year. */
export type LeaverRow = From<DestinationRow & { leavers: AcademicYear }>;

/** The rows of all files of a case, by what they are about. */
export interface Gathered {
  destinations: Record<Phase, LeaverRow[]>;
  activity: ActivityRow[];
  awards: TemplateRow<AwardEvidence>[];
  staff: TemplateRow<StaffEvidence>[];
  survey: TemplateRow<SurveyEvidence>[];
  gatsby: TemplateRow<GatsbyEvidence>[];
  register: From<RegisterRow>[];
  links: LinkRow[];
  /** Of each file that is filtered by local authority. */
  areas: AreaCheck[];
  /** The leavers that the performance tables of this case are about, where a file says so: tables of one year are published together. */
  tablesLeavers: AcademicYear | null;
  files: EvidenceFile[];
  problems: Problem[];
}

/** Called with a file before it is read; gives back the file to read, so that a caller can show progress. */
export type Watch = (file: SourceFile, path: string) => SourceFile;

/** Reads every evidence file of a case, whatever is wrong with the others: all problems are found at once. */
export async function gatherEvidence({ folder, file }: Case, watch: Watch): Promise<Gathered> {
  const gathered: Gathered = {
    destinations: { ks4: [], post16: [] },
    activity: [],
    awards: [],
    staff: [],
    survey: [],
    gatsby: [],
    register: [],
    links: [],
    areas: [],
    tablesLeavers: null,
    files: [],
    problems: [],
  };
  const read = new Map<EvidenceEntry, EvidenceFile>();
  for (const entry of yearsFirst(file.evidence)) {
    const path = resolve(folder, entry.file);
    const name = nameFor(entry);
    const format = await gather({ ...entry, file: name }, watch(fileOnDisk(path, name), path), file, gathered);
    if (format) read.set(entry, { kind: entry.kind, name, ...format });
  }
  gathered.files = file.evidence.flatMap((entry) => read.get(entry) ?? []);
  gathered.problems.push(...absentAreas(gathered.areas));
  return gathered;
}

/** Key Stage 4 tables name their year, 16 to 18 tables do not: those that can tell come first. */
function yearsFirst(entries: EvidenceEntry[]): EvidenceEntry[] {
  return [...entries].sort((a, b) => Number(b.kind === 'ks4-destinations') - Number(a.kind === 'ks4-destinations'));
}

/** The name that people read: as case.yaml has it, but never the folders of somebody's machine. */
function nameFor({ file }: EvidenceEntry): string {
  return isAbsolute(file) ? basename(file) : file;
}

type Recognised = Omit<EvidenceFile, 'kind' | 'name'>;

async function gather(entry: EvidenceEntry, source: SourceFile, { cycle, ...file }: CaseFile, into: Gathered): Promise<Recognised | null> {
  const las = lasOf(file);
  switch (entry.kind) {
    case 'ks4-destinations':
      return gatherDestinations(entry, source, 'ks4', las, cycle, into);
    case 'post16-destinations':
      return gatherDestinations(entry, source, 'post16', las, cycle, into);
    case 'y11-activity':
      return take(await readActivity(source, activitySettings(file)), into.activity, 'activity of Year 11 leavers', source, into);
    case 'quality-award':
      return take(await readAwards(source), into.awards, 'quality awards', source, into);
    case 'staff':
      return take(await readStaff(source), into.staff, 'staff', source, into);
    case 'survey': {
      const survey = await readSurvey(source);
      const missing = cycleMissing(
        survey.rows.map(({ evidence }) => evidence.cycle),
        cycle,
      );
      return take(
        missing ? { ...survey, problems: [...survey.problems, { ...missing, file: entry.file }] } : survey,
        into.survey,
        'student survey',
        source,
        into,
      );
    }
    case 'gatsby':
      return take(await readGatsby(source), into.gatsby, 'Gatsby Benchmarks', source, into);
    case 'institutions':
      return gatherInstitutions(entry, source, las, into);
  }
}

function lasOf({ partnership }: Pick<CaseFile, 'partnership'>): ReadonlySet<string> | 'all' {
  return partnership.la.includes('*') ? 'all' : new Set(partnership.la);
}

function activitySettings({ 'activity-codes': codes }: Omit<CaseFile, 'cycle'>): ActivitySettings {
  return {
    reEngagement: codes?.['re-engagement'] ?? RECOMMENDED_SETTINGS.reEngagement,
    voluntaryWithStudy: codes?.['voluntary-with-study'] ?? RECOMMENDED_SETTINGS.voluntaryWithStudy,
    gapYear: codes?.['gap-year'] ?? RECOMMENDED_SETTINGS.gapYear,
    refugees: codes?.refugees ?? RECOMMENDED_SETTINGS.refugees,
  };
}

function take<Row>(
  read: Pick<TemplateFile<unknown>, 'sha256' | 'problems'> & { rows: Row[] },
  rows: Row[],
  format: string,
  source: SourceFile,
  into: Gathered,
): Recognised | null {
  into.problems.push(...read.problems);
  for (const row of read.rows) rows.push(row);
  if (read.sha256 === null) return null;
  if (read.rows.length === 0) into.problems.push(noRows(source));
  return { sha256: read.sha256, format, rows: read.rows.length, takenFor: null };
}

function noRows({ name }: SourceFile): Problem {
  const message = 'The file has a header and no rows. Fill it in, or take it out of case.yaml.';
  return { severity: 'warning', file: name, line: null, column: null, message };
}

const FORMATS = {
  'performance-tables': 'DfE performance tables',
  'ees-wide': 'Explore Education Statistics, wide',
  'ees-long': 'Explore Education Statistics, long',
};

async function gatherDestinations(
  entry: EvidenceEntry,
  source: SourceFile,
  phase: Phase,
  las: ReadonlySet<string> | 'all',
  cycle: AcademicYear,
  into: Gathered,
): Promise<Recognised | null> {
  const { format, sha256, problems, leavers: held, exact, rows, absent } = await readDestinations(source, { phase, las });
  into.problems.push(...problems);
  if (absent) into.areas.push({ kind: entry.kind, absent });
  if (!format || problems.some(({ severity }) => severity === 'error')) return null;
  if (format === 'performance-tables') into.tablesLeavers ??= exact[0] ?? null;
  const { leavers, problem } = leaversFor(entry, cycle, held, into.tablesLeavers);
  if (problem) into.problems.push(problem);
  if (!leavers) return null;
  const used = rows.filter((row) => (row.leavers ?? leavers) === leavers);
  for (const row of used) into.destinations[phase].push({ ...row, leavers, file: entry.file, sha256 });
  return { sha256, format: `${FORMATS[format]}, leavers of ${leavers}`, rows: used.length, takenFor: held.length === 0 ? leavers : null };
}

async function gatherInstitutions(
  entry: EvidenceEntry,
  source: SourceFile,
  las: ReadonlySet<string> | 'all',
  into: Gathered,
): Promise<Recognised | null> {
  const { sha256, problems, institutions, links, absent } = await readInstitutions(source, las);
  into.problems.push(...problems);
  if (absent) into.areas.push({ kind: entry.kind, absent });
  if (sha256 === null) return null;
  for (const row of institutions) into.register.push({ ...row, file: entry.file, sha256 });
  for (const link of links) into.links.push(link);
  const format = institutions.length > 0 ? 'school register' : 'school register, links';
  return { sha256, format, rows: institutions.length || links.length, takenFor: null };
}
