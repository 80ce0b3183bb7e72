import { describe, expect, test } from 'vitest';
import { EVIDENCE_KINDS, FILE_KINDS } from './file-kinds.ts';
import { recognise } from './recognise.ts';
import { Header } from './table.ts';

const of = (...names: string[]) => recognise(new Header(names, 1));

describe('what the list of kinds names', () => {
  const ways = FILE_KINDS.flatMap(({ kind, columns }) => columns.map((names) => ({ kind, names })));

  test.each(ways)('$names is known as $kind', ({ kind, names }) => {
    expect(of(...names.map((name) => name.replace(/ \(or.*/, '')))).toEqual({ kind });
  });

  test('every kind is in it, once', () => {
    expect(FILE_KINDS.map(({ kind }) => kind)).toEqual([...EVIDENCE_KINDS]);
  });
});

test.each([
  ['in another order and case', ['Evaluated_On', ' BENCHMARKS_MET', 'laestab'], 'gatsby'],
  ['half of the columns', ['urn', 'award', 'status', 'awarded_on'], 'quality-award'],
  ['one column of two', ['urn', 'benchmarks_met'], 'gatsby'],
  ['activity codes among a person’s columns', ['upn', 'forename', 'activity_code', 'urn'], 'y11-activity'],
  ['counts without custody', ['urn', 'leavers', 'eet', 'neet', 'not_known'], 'y11-activity'],
  ['both activity templates, which its reader refuses', ['urn', 'activity_code', 'leavers', 'eet', 'neet', 'not_known', 'custody'], 'y11-activity'],
  ['a table of the 16 to 18 phase without the cohort', ['RECTYPE', 'URN', 'TOT_OVERALL'], 'post16-destinations'],
  ['statistics of 16 to 18 by their destinations', ['time_period', 'geographic_level', 'overall', 'he'], 'post16-destinations'],
  ['search results of the register', ['URN', 'LA (code)', 'EstablishmentName', 'Linked establishments'], 'institutions'],
] as const)('a header with %s is known', (_, names, kind) => {
  expect(of(...names)).toEqual({ kind });
});

test.each([
  ['field descriptions', ['Variable', 'Label', 'Type', 'Description'], 'describes the columns'],
  ['field descriptions of 16 to 18', ['Column', 'Field Name', 'Field description', 'Type', 'Description'], 'describes the columns'],
  ['progression to higher education', ['RECTYPE', 'LEA', 'URN', 'ALL_COHORT', 'ALL_PROGRESSED'], 'ks5-studest'],
  ['another performance table', ['RECTYPE', 'LEA', 'URN', 'ATT8SCR'], 'not one of destinations'],
  ['other statistics', ['time_period', 'geographic_level', 'NEET_percent'], 'not of destination measures'],
  ['SurveyMonkey', ['Respondent ID', 'Collector ID', 'Start Date'], 'single answers'],
  ['Microsoft Forms', ['ID', 'Start time', 'Completion time', 'Email', 'Name'], 'single answers'],
  ['Google Forms', ['Timestamp', 'I know what I am good at'], 'single answers'],
  ['LimeSurvey', ['id', 'submitdate', 'lastpage'], 'single answers'],
  ['young people without codes', ['UPN', 'Fore_name', 'Surname'], 'activity_code'],
])('the header of %s is told what to give instead', (_, names, words) => {
  expect(of(...names)).toEqual({ refusal: expect.stringContaining(words) });
});

test.each([[['a', 'b', 'c']], [['urn', 'name']], [['']], [['Timestamp']], [['status']], [['urn', 'cycle']]])(
  '%j is the header of nothing',
  (names) => {
    expect(of(...names)).toBeNull();
  },
);
