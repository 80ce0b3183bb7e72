import { previousYear } from '../../../evidence/academic-year.ts';
import type { AcademicYear, AwardEvidence, Count } from '../../../rating/evidence.ts';
import { csvLine } from '../../../shared/csv-line.ts';
import type { Numbered } from './case-numbers.ts';

type Cell = string | number | null;

/** A code of the national files for each reason why there is no figure; those that have none take the code that rates alike. */
const ABSENCES: Record<Exclude<Count, number>, string> = {
  suppressed: 'c',
  low: 'low',
  'too-few-to-show': 'c',
  'not-applicable': 'z',
  'not-available': 'x',
  'not-collected': 'x',
};

export function countCell(count: Count): Cell {
  return typeof count === 'number' ? count : ABSENCES[count];
}

/** The partnership's own evidence in Waymark's templates; a kind that nobody has is no file. */
export function ownFiles(all: readonly Numbered[], year: AcademicYear): { kind: string; file: string; columns: string[]; rows: Cell[][] }[] {
  const files = [
    { kind: 'y11-activity', file: 'y11-activity.csv', columns: ['name', 'leavers', 'eet', 'neet', 'not_known', 'custody'], rows: activityRows },
    {
      kind: 'quality-award',
      file: 'awards.csv',
      columns: ['award', 'status', 'awarded_on', 'expires_on', 'audit_completed_on', 'action_plan_agreed_on'],
      rows: awardRows,
    },
    {
      kind: 'staff',
      file: 'staff.csv',
      columns: ['person', 'gives_guidance', 'qualification_level', 'working_towards_level', 'cpd', 'hours'],
      rows: staffRows,
    },
    {
      kind: 'survey',
      file: 'survey.csv',
      columns: ['cycle', 'question', 'words', 'positive', 'responses', 'mean_score'],
      rows: (one: Numbered) => surveyRows(one, year),
    },
    { kind: 'gatsby', file: 'gatsby.csv', columns: ['benchmarks_met', 'evaluated_on'], rows: gatsbyRows },
  ];
  return files
    .map(({ kind, file, columns, rows }) => ({
      kind,
      file,
      columns: ['urn', ...columns],
      rows: all.flatMap((one) => rows(one).map((row) => [one.numbers.urn, ...row])),
    }))
    .filter(({ rows }) => rows.length > 0);
}

export function* csvFile(columns: string[], rows: Iterable<Cell[]>): Iterable<string> {
  yield csvLine(columns);
  for (const row of rows) yield csvLine(row);
}

function activityRows({ institution: { name, activity } }: Numbered): Cell[][] {
  if (!activity) return [];
  return [[name, ...[activity.leavers, activity.eet, activity.neet, activity.notKnown, activity.custody].map(countCell)]];
}

/** Two awards of one name would be taken for one that stands twice. */
function awardRows({ institution: { awards } }: Numbered): Cell[][] {
  return awards.map((award, place) => {
    const again = awards.slice(0, place).filter((other) => plain(other) === plain(award)).length;
    const name = again > 0 ? `${award.award} (${again + 1})` : award.award;
    return [name, award.status, award.awardedOn, award.expiresOn, award.auditCompletedOn, award.actionPlanAgreedOn];
  });
}

function plain({ award }: AwardEvidence): string {
  return award.toLowerCase().replace(/\s+/g, ' ');
}

const NOBODY = '-';

function staffRows({ institution: { staff } }: Numbered): Cell[][] {
  return staff.map(({ person, givesGuidance, qualificationLevel, workingTowardsLevel, cpd, hours }) =>
    person === NOBODY
      ? [NOBODY, 'no', null, null, 'no', null]
      : [person, yesOrNo(givesGuidance), qualificationLevel, workingTowardsLevel, yesOrNo(cpd), decimal(hours)],
  );
}

function yesOrNo(is: boolean): string {
  return is ? 'yes' : 'no';
}

/** Answers of other years than this and the last have no say. */
function surveyRows({ institution: { survey } }: Numbered, year: AcademicYear): Cell[][] {
  return survey
    .filter(({ cycle }) => cycle === year || cycle === previousYear(year))
    .map(({ cycle, question, words = null, positive, responses, meanScore }) => [cycle, question, words, positive, responses, decimal(meanScore)]);
}

/** As the templates take decimals: nine at the most, and never 1e-7. */
function decimal(number: number | null): Cell {
  return number === null ? null : number.toFixed(9).replace(/\.?0+$/, '');
}

function gatsbyRows({ institution: { gatsby } }: Numbered): Cell[][] {
  return gatsby ? [[gatsby.benchmarksMet, gatsby.evaluatedOn]] : [];
}
