import { expect, test } from 'vitest';
import { as, type BadInput, edit, rewrite, testBadInput } from './support/bad-input.ts';
import { waymark } from './support/captured.ts';
import { givenFiles } from './support/case-folder.ts';
import { edited, goodCase, lineWith, textOf } from './support/given-good-case.ts';
import { errorsSaid } from './support/said.ts';

const KS4 = '999_ks4-pupdest.csv';
/** The first row once more, behind the last. */
const firstRowAgain = (text: string) => text + (text.split('\r\n')[1] ?? '');

const HEADERS: BadInput[] = [
  ['awards.csv', 'status'],
  ['staff.csv', 'cpd'],
  ['survey.csv', 'positive'],
  ['gatsby.csv', 'benchmarks_met'],
  ['y11-activity.csv', 'not_known'],
  ['register.csv', 'EstablishmentNumber'],
  ['links.csv', 'LinkType'],
  [KS4, 'OVERALL_DEST'],
  ['999_ks5-studest.csv', 'TOT_COHORT'],
].map(([name = '', column = '']) => ({
  what: `${name} without the column ${column}`,
  spoil: edit(name, new RegExp(`(^|,|"|\\xbf)${column.replace(/[()]/g, '.')}(?=[,"\r])`, 'm'), `$1old ${column}`),
  place: `${name}, line 1, column ${column}`,
  says: /is missing/,
  remedy: /Name the column that holds it so, or add it/,
}));

const FIGURES: BadInput[] = [
  {
    what: 'counts that do not add up',
    spoil: edit('y11-activity.csv', '200101,Alder Vale Academy,194,188', '200101,Alder Vale Academy,194,187'),
    place: 'y11-activity.csv, line 2, column leavers',
    says: /eet \+ neet \+ not_known \+ custody is 193, but leavers is 194/,
    remedy: /must add up/,
  },
  {
    what: 'parts of a published figure that do not add up',
    spoil: edit(KS4, 'CY,166,151,8,6,137', 'CY,166,151,9,6,137'),
    place: `${KS4}, line 3, column OVERALL_DEST`,
    says: /EDUCATION \+ APPREN \+ EMPLOYMENT is 152, but OVERALL_DEST is 151/,
    remedy: /Correct the row from the published file/,
  },
  {
    what: 'a per cent over 100',
    spoil: edit(KS4, ',9,6,91%,', ',9,6,101%,'),
    place: `${KS4}, line 3, column OVERALL_DESTPER`,
    says: /"101%" is more than 100 per cent/,
    remedy: /Correct it from the published file/,
  },
  {
    what: 'a per cent that is another figure’s',
    spoil: edit(KS4, ',9,6,91%,', ',9,6,81%,'),
    place: `${KS4}, line 3, column OVERALL_DEST`,
    says: /OVERALL_DESTPER is 81%, but 151 of 166 is 91.0%/,
    remedy: /Correct the row from the published file/,
  },
  {
    what: 'a count that is no number',
    spoil: edit('y11-activity.csv', '194,188,4,2,0', '194,188,4,two,0'),
    place: 'y11-activity.csv, line 2, column not_known',
    says: /neither a whole number nor a known code/,
    remedy: /in digits/,
  },
  {
    what: 'an unknown code for a figure that is not there',
    spoil: edit(KS4, 'The Hollins School,CYS,4,SUPP', 'The Hollins School,CYS,4,HIDDEN'),
    place: `${KS4}, line ${lineWith(goodCase(), KS4, 'The Hollins School')}, column OVERALL_DEST`,
    says: /"HIDDEN" is neither a count nor a code/,
    remedy: /Correct it from the published file/,
  },
  {
    what: 'an unknown activity code',
    spoil: as('y11-activity.csv', 'urn,activity_code\n200101,210\n200101,999\n'),
    place: 'y11-activity.csv, line 3, column activity_code',
    says: /not an NCCIS activity code/,
    remedy: /810 if the activity is not known/,
  },
  {
    what: 'an unknown status of an award',
    spoil: edit('awards.csv', '200102,Quality in Careers Standard,working-towards', '200102,Quality in Careers Standard,nearly'),
    place: 'awards.csv, line 3, column status',
    says: /one of these words/,
    remedy: /held, working-towards, none/,
  },
  {
    what: 'more positive answers than answers',
    spoil: as('survey.csv', 'urn,cycle,question,positive,responses\n200101,2024/25,Q1,31,30\n'),
    place: 'survey.csv, line 2, column positive',
    says: /more positive answers \(31\) than answers \(30\)/,
    remedy: /Correct one of the two/,
  },
  {
    what: 'an establishment twice in the register',
    spoil: rewrite('register.csv', firstRowAgain),
    place: `register.csv, line ${textOf(goodCase(), 'register.csv').split('\r\n').length}, column URN`,
    says: /URN 200101 stands on lines 2 and/,
    remedy: /Keep one/,
  },
  {
    what: 'an institution twice in a national file',
    spoil: rewrite(KS4, firstRowAgain),
    place: `${KS4}, line ${textOf(goodCase(), KS4).split('\r\n').length}`,
    says: /URN 200101 stands twice for 2022\/23: on line 2 and here/,
    remedy: /Take out the row that is wrong/,
  },
  {
    what: 'an institution twice in a file of the partnership',
    spoil: rewrite('y11-activity.csv', firstRowAgain),
    place: 'y11-activity.csv, line 21, column urn',
    says: /Lines 2 and 21 are about the same institution/,
    remedy: /Keep one of them/,
  },
  {
    what: 'an institution in two files of one kind',
    spoil: (files) => ({
      ...edit('case.yaml', /(.*file: y11-activity.csv.*\n)/, '$1  - { kind: y11-activity, file: more.csv }\n')(files),
      'more.csv': 'urn,leavers,eet,neet,not_known,custody\n200101,10,10,0,0,0\n',
    }),
    place: 'more.csv, line 2, column urn',
    says: /URN 200101 stands twice: here, and on line 2 of y11-activity.csv/,
    remedy: /Take out the row that is wrong/,
  },
];

testBadInput([...HEADERS, ...FIGURES]);

test('the case that all these are made from is good', async () => {
  const ran = await waymark(['rate', givenFiles(goodCase()), '--format', 'json']);
  expect(errorsSaid(ran)).toEqual([]);
  expect(ran.code).toBe(0);
});

test('everything that is wrong with several files is said at once', async () => {
  const all = [...HEADERS, ...FIGURES.slice(0, 1)].filter(({ what }) => !what.startsWith('y11-activity'));
  const files = all.reduce((spoilt, { spoil }) => spoil(spoilt), goodCase());
  const ran = await waymark(['rate', givenFiles(edited(files, 'case.yaml', 'y11-hole: unresolved', 'y11-hole: blue'))]);
  const reading = `case.yaml, line ${lineWith(files, 'case.yaml', 'y11-hole')}, column readings.y11-hole`;
  const places = errorsSaid(ran).map(({ place }) => place.replace(/^.*case\.yaml/, 'case.yaml'));
  expect(places).toHaveLength(all.length + 1);
  expect(new Set(places)).toEqual(new Set([...all.map(({ place }) => place), reading]));
  expect(ran.stderr).toContain(`Nothing was rated: ${all.length + 1} problems have to be put right first.`);
  expect(ran).toMatchObject({ code: 1, stdout: '' });
});
