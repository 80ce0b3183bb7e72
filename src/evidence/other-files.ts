import { recogniseSurveyTool } from './survey-tools/survey-tool.ts';
import type { Header } from './table.ts';

const SINGLE_ANSWERS =
  'This is a download of single answers from a survey tool, which may name the people who gave them. Waymark reads how many answers each question had: count them, and give the counts with the columns urn, cycle, question, positive and responses.';

/** Files that people are likely to have at hand and that are not read, by columns that they have; with what to do. */
const KNOWN: readonly [columns: readonly string[], message: string][] = [
  [['col_name', 'col_type'], describesColumns()],
  [['Variable', 'Label', 'Description'], describesColumns()],
  [['Field Name', 'Description'], describesColumns()],
  [
    ['RECTYPE', 'ALL_PROGRESSED'],
    'This is the table of progression to higher education ("ks5-studest-he"), which no framework rates. Give "ks5-studest", the table of 16 to 18 destinations.',
  ],
  [
    ['RECTYPE', 'URN'],
    'This is one of DfE\'s performance tables, but not one of destinations. Give "ks4-pupdest" (Key Stage 4) or "ks5-studest" (16 to 18).',
  ],
  [
    ['time_period', 'geographic_level'],
    'This is a file of Explore Education Statistics, but not of destination measures. Give the destination measures of Key Stage 4 or of 16 to 18.',
  ],
];

/** The first columns of lists of young people, as LAs' systems name them. */
const OF_PEOPLE = ['upn', 'forename', 'first name', 'surname', 'last name', 'dob', 'date of birth', 'young person id'];

const WITHOUT_CODES =
  'This looks like a list of young people, but no column is named "activity_code". Name the column of NCCIS codes so, and the column of their school urn or laestab. All other columns can be left out: they are not read.';

/** The sentence for a file that is known and not read; null for a header that is not known. Never repeats a name from the header. */
export function refusedFile(header: Header): string | null {
  const known = KNOWN.find(([columns]) => header.has(...columns));
  if (known) return known[1];
  if (recogniseSurveyTool(header)) return SINGLE_ANSWERS;
  return header.names.some((name) => OF_PEOPLE.includes(plain(name))) ? WITHOUT_CODES : null;
}

function plain(name = ''): string {
  return name
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .trim();
}

function describesColumns(): string {
  return 'This file describes the columns of another file. Give that file itself.';
}
