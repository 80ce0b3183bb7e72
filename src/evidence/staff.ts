import type { Source, StaffEvidence } from '../rating/evidence.ts';
import { type Cells, decimalOrNull, wholeNumberOrNull, yesOrNo } from './cells.ts';
import { firstLines } from './institution-numbers.ts';
import type { Problems } from './problem.ts';
import type { SourceFile } from './source-file.ts';
import { readTemplate, type TemplateFile, type TemplateRow } from './template.ts';

const HIGHEST_LEVEL = 8;

/** Stands for a person where nobody delivers guidance. */
const NOBODY = '-';

/**
 * Who delivers guidance and how qualified they are (kind `staff`). CSV: `urn` or `laestab`, `person` (a role; `-` says that
 * nobody delivers guidance), `gives_guidance` (yes or no), `qualification_level` and `working_towards_level` (0-8 or empty),
 * `cpd` (yes or no), `hours` (a year, 0 or more, or empty). Errors: a word or number that is none, `-` beside people. Two people
 * may have the same role. Other columns are counted and not named, no cell is repeated: the file may hold people's names.
 * Format: Waymark's own template.
 */
export function readStaff(file: SourceFile): Promise<TemplateFile<StaffEvidence>> {
  return readTemplate(file, {
    columns: ['person', 'gives_guidance', 'qualification_level', 'working_towards_level', 'cpd', 'hours'],
    optional: [],
    namesOtherColumns: false,
    read: readPerson,
    once: null,
    whole: reportNobodyBesidePeople,
  });
}

function readPerson(cells: Cells, source: Source): StaffEvidence {
  const person = cells.text('person');
  if (person === NOBODY) return readNobody(cells, source);
  if (person === '') cells.error('Write the role of the person, such as careers adviser; or "-" if nobody here delivers guidance.', 'person');
  return {
    person,
    givesGuidance: yesOrNo(cells, 'gives_guidance'),
    qualificationLevel: wholeNumberOrNull(cells, 'qualification_level', HIGHEST_LEVEL),
    workingTowardsLevel: wholeNumberOrNull(cells, 'working_towards_level', HIGHEST_LEVEL),
    cpd: yesOrNo(cells, 'cpd'),
    hours: decimalOrNull(cells, 'hours'),
    source,
  };
}

function readNobody(cells: Cells, source: Source): StaffEvidence {
  for (const column of ['gives_guidance', 'cpd']) {
    if (!['', 'no'].includes(cells.text(column).toLowerCase()))
      cells.error('Where nobody delivers guidance ("-"), write no or nothing here.', column);
  }
  for (const column of ['qualification_level', 'working_towards_level', 'hours']) {
    if (!['', '0'].includes(cells.text(column))) cells.error('Where nobody delivers guidance ("-"), leave this empty.', column);
  }
  return { person: NOBODY, givesGuidance: false, qualificationLevel: null, workingTowardsLevel: null, cpd: false, hours: null, source };
}

function reportNobodyBesidePeople(rows: TemplateRow<StaffEvidence>[], problems: Problems): void {
  const earlier = firstLines();
  const isNobody = (row: TemplateRow<StaffEvidence>) => row.evidence.person === NOBODY;
  for (const row of [...rows.filter((row) => !isNobody(row)), ...rows.filter(isNobody)]) {
    const { line } = row.evidence.source;
    const other = earlier(row, '', line);
    if (other === null || !isNobody(row)) continue;
    const message = `This row says that nobody here delivers guidance, but line ${other} is about the same institution. Take out the row that is wrong.`;
    problems.error(message, line, 'person');
  }
}
