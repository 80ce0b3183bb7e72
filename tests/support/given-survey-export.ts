import { fileInMemory, type SourceFile } from '../../src/evidence/source-file.ts';

/** What a made-up respondent is known by; none of it is a word that a reader or a message could hold. */
export const WHO = {
  id: '11840032291',
  name: 'Zebulon',
  surname: 'Quisenberry',
  email: 'zq@example.org',
  ip: '203.0.113.77',
  day: '04/17/2026',
  time: '9:47:31',
  token: 'k7xq2mzr9w',
};

export const CANARIES = Object.values(WHO);

export type Rows = readonly (readonly string[])[];

/** A table of answers: the questions, and one row for each person. */
export interface GivenAnswers {
  questions: readonly string[];
  people: Rows;
}

export const STATEMENTS = ['I know what I am good at', 'I know who to ask about jobs, courses and training', 'I have a plan for after Year 11'];

export const ANSWERS: GivenAnswers = {
  questions: STATEMENTS,
  people: [
    ['Strongly agree', 'Agree', 'Disagree'],
    ['Agree', "Don't know", ''],
    ['Neither agree nor disagree', 'Agree', 'Strongly disagree'],
    ['Strongly agree', 'Strongly agree', 'Agree'],
  ],
};

const when = `${WHO.day} ${WHO.time}`;

/** The table as each tool lays it out, with made-up people where the tool says who answered. */
export const LAID_OUT: Record<string, (answers: GivenAnswers) => string[][]> = {
  'SurveyMonkey, two header rows': ({ questions, people }) => [
    [
      'Respondent ID',
      'Collector ID',
      'Start Date',
      'End Date',
      'IP Address',
      'Email Address',
      'First Name',
      ' Last Name',
      'Custom Data 1',
      ...questions,
    ],
    [...Array<string>(9).fill(''), ...questions.map(() => 'Response')],
    ...people.map((row) => [WHO.id, '398', when, when, WHO.ip, WHO.email, WHO.name, WHO.surname, WHO.token, ...row]),
  ],
  'SurveyMonkey, the questions as rows of a matrix': ({ questions, people }) => [
    ['Respondent ID', 'Collector ID', 'Start Date', 'End Date', 'IP Address', 'How much do you agree?', ...questions.slice(1).map(() => '')],
    ['', '', '', '', '', ...questions],
    ...people.map((row) => [WHO.id, '398', when, when, WHO.ip, ...row]),
  ],
  'SurveyMonkey, names with underscores': ({ questions, people }) => [
    ['respondent_id', 'collector_id', 'date_created', 'date_modified', 'ip_address', 'email_address', 'first_name', 'last_name', ...questions],
    ['', '', '', '', '', '', '', '', ...questions.map(() => 'Response')],
    ...people.map((row) => [WHO.id, '398', when, when, WHO.ip, WHO.email, WHO.name, WHO.surname, ...row]),
  ],
  'SurveyMonkey without its second row': ({ questions, people }) => [
    ['Respondent ID', 'Collector ID', 'Start Date', ...questions],
    ...people.map((row) => [WHO.id, '398', when, ...row]),
  ],
  'Microsoft Forms': ({ questions, people }) => [
    ['ID', 'Start time', 'Completion time', 'Email', 'Name', ...questions],
    ...people.map((row) => ['1', when, when, WHO.email, `${WHO.name} ${WHO.surname}`, ...row]),
  ],
  'Microsoft Forms with the time of the last change': ({ questions, people }) => [
    ['Id', 'Start time', 'Completion time', 'Email', 'Name', 'Last modified time', ...questions],
    ...people.map((row) => ['1', when, when, 'anonymous', '', when, ...row]),
  ],
  'Microsoft Forms, quiz': ({ questions, people }) => [
    [
      'ID',
      'Start time',
      'Completion time',
      'Email',
      'Name',
      'Total points',
      'Quiz feedback',
      ...questions.flatMap((question) => [question, `Points - ${question}`, `Feedback - ${question}`]),
    ],
    ...people.map((row) => ['1', when, when, WHO.email, WHO.name, '7', WHO.surname, ...row.flatMap((answer) => [answer, '1', WHO.surname])]),
  ],
  'Google Forms': ({ questions, people }) => [['Timestamp', ...questions], ...people.map((row) => [`2026/04/17 ${WHO.time} AM GMT+1`, ...row])],
  'Google Forms with e-mail address and score': ({ questions, people }) => [
    ['Timestamp', 'Email address', 'Score', ...questions],
    ...people.map((row) => [when, WHO.email, '3 / 10', ...row]),
  ],
  'Google Forms, the questions as rows of a grid': ({ questions, people }) => [
    ['Timestamp', ...questions.map((question) => `How much do you agree? [${question}]`)],
    ...people.map((row) => [when, ...row]),
  ],
  'LimeSurvey, codes': ({ questions, people }) => [
    [
      'id',
      'submitdate',
      'lastpage',
      'startlanguage',
      'seed',
      'token',
      'startdate',
      'datestamp',
      'ipaddr',
      'refurl',
      ...questions.map((_, at) => `G1[SQ00${at + 1}]`),
      'interviewtime',
      'groupTime8020',
      'G1Time',
    ],
    ...people.map((row) => ['7', when, '3', 'en', WHO.id, WHO.token, when, when, WHO.ip, 'http://x', ...row, '61.2', '60.1', '12.3']),
  ],
  'LimeSurvey, full text': ({ questions, people }) => [
    [
      'Response ID',
      'Date submitted',
      'Last page',
      'Start language',
      'Seed',
      'Date started',
      'Date last action',
      'IP address',
      'Referrer URL',
      ...questions.map((question) => `How much do you agree? [${question}]`),
    ],
    ...people.map((row) => ['7', when, '3', 'en', WHO.id, when, when, WHO.ip, 'http://x', ...row]),
  ],
  'LimeSurvey, codes and full text': ({ questions, people }) => [
    ['id. Response ID', 'submitdate. Date submitted', 'token. Access code', ...questions.map((question, at) => `G1Q${at}. ${question}`)],
    ...people.map((row) => ['7', when, WHO.token, ...row]),
  ],
};

export const LAYOUT_NAMES = Object.keys(LAID_OUT);

/** The table in this layout. */
export function laidOut(layout: string, answers: GivenAnswers = ANSWERS): string[][] {
  const lay = LAID_OUT[layout];
  if (!lay) throw new Error(`No such layout: ${layout}`);
  return lay(answers);
}

/** As the tools write CSV: quotation marks where they are needed, CRLF. */
export function csvText(rows: Rows): string {
  return rows.map((row) => `${row.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`).join('');
}

export function givenExport(rows: Rows): SourceFile {
  return fileInMemory('answers.csv', csvText(rows));
}

/** A Google Forms export of these questions, one column each; the shortest there is. */
export function googleExport(questions: readonly string[], ...people: Rows): SourceFile {
  return givenExport(laidOut('Google Forms', { questions, people }));
}
