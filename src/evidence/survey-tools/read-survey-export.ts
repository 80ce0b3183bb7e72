import type { CsvRow } from '../csv.ts';
import { Problems } from '../problem.ts';
import type { SourceFile } from '../source-file.ts';
import { type Header, type RowTaker, readTable } from '../table.ts';
import { AnswerReader, NO_ANSWERS } from './answer-reader.ts';
import { layOutGoogleForms } from './google-forms.ts';
import type { Layout } from './laid-column.ts';
import { layOutLimeSurvey } from './limesurvey.ts';
import { layOutMicrosoftForms } from './microsoft-forms.ts';
import { shownHeading } from './plain-words.ts';
import type { SurveyExport } from './survey-export.ts';
import { recogniseSurveyTool, type SurveyTool } from './survey-tool.ts';
import { layOutSurveyMonkey } from './surveymonkey.ts';

export interface SurveyReadOptions {
  /** Texts of people's own are kept, apart from all other answers. Only for those who may read comments. */
  comments?: boolean;
}

/**
 * Reads an export of single answers of SurveyMonkey, Microsoft Forms, Google Forms or LimeSurvey, known by the columns that the tool adds by
 * itself. Those, and columns that ask who somebody is, are passed over while the file is read: they are in no result and no message. Answers come
 * back as choices of each column; who gave which cannot be told by their order. A row that was broken off (LimeSurvey) or is without any
 * answer is counted and left out. Errors: a file of none of the tools, a row with too many or too few cells, a column of answers without a heading.
 */
export async function readSurveyExport(file: SourceFile, options: SurveyReadOptions = {}): Promise<SurveyExport> {
  const problems = new Problems(file.name);
  const found: { tool: SurveyTool | null; reader: AnswerReader | null } = { tool: null, reader: null };
  const open = (header: Header) => {
    found.tool = recogniseSurveyTool(header);
    if (found.tool === null) problems.error(OF_NO_TOOL, header.line);
    return found.tool && openExport(header, found.tool, (layout) => (found.reader = new AnswerReader(layout, header.line, options, problems)));
  };
  const reading = await readTable(file, problems, open, { knows: (header) => recogniseSurveyTool(header) !== null });
  const { tool, reader } = found;
  if (reading && !reader) problems.error(NO_ANSWERS);
  const result = reading && reader ? reader.finish() : null;
  const told = { problems: problems.all(), tool, layout: reader?.layout ?? null };
  if (!reading || !result || problems.failed) return { ...NOTHING_READ, ...told };
  return { sha256: reading.sha256, ...told, ...result };
}

/** What there is of a file with an error. */
export const NOTHING_READ: Readonly<SurveyExport> = {
  sha256: null,
  problems: [],
  tool: null,
  layout: null,
  columns: [],
  respondents: [],
  comments: [],
  leftOut: [],
  incomplete: 0,
  withoutAnswers: 0,
};

const OF_NO_TOOL =
  'This is not an export of SurveyMonkey, Microsoft Forms, Google Forms or LimeSurvey: the columns that they add are missing. Download the answers again ("All individual responses" in SurveyMonkey), and leave the first row as it is; columns with names and times need not be taken out, for they are not read.';

/** SurveyMonkey's layout is known once its second row is; that of the others by the first. */
function openExport(header: Header, tool: SurveyTool, start: (layout: Layout) => AnswerReader): RowTaker {
  const names = header.names.map(shownHeading);
  let reader: AnswerReader | null = tool === 'surveymonkey' ? null : start(LAYOUTS[tool](names));
  return (row: CsvRow) => {
    if (reader) return reader.take(row);
    const layout = layOutSurveyMonkey(names, hasId(row, header) ? [] : row.texts().map(shownHeading));
    reader = start(layout);
    if (layout.layout === 'one-header-row') reader.take(row);
  };
}

const LAYOUTS = { 'microsoft-forms': layOutMicrosoftForms, 'google-forms': layOutGoogleForms, limesurvey: layOutLimeSurvey };
const NO_BYTES = Buffer.alloc(0);

/** A row with an id is somebody's answers: nothing of it becomes text to see whether it is a header. */
function hasId(row: CsvRow, header: Header): boolean {
  return ['Respondent ID', 'respondent_id'].some((name) => header.has(name) && !row.is(header.column(name), NO_BYTES));
}
