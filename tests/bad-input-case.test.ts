import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { as, type BadInput, edit, testBadInput } from './support/bad-input.ts';
import { waymark } from './support/captured.ts';
import { givenFiles } from './support/case-folder.ts';
import { edited, goodCase, lineWith, textOf } from './support/given-good-case.ts';
import { errorsSaid } from './support/said.ts';

const lineOf = (text: string) => lineWith(goodCase(), 'case.yaml', text);

/** A mistake in case.yaml on the line that has `from`. */
function mistake(what: string, from: string, to: string, column: string, says: RegExp, remedy = says): BadInput {
  return { what, spoil: edit('case.yaml', from, to), place: `case.yaml, line ${lineOf(from)}, column ${column}`, says, remedy };
}

describe('case.yaml', () => {
  testBadInput([
    mistake('no code of an area', 'la: ["999"]', 'la: ["99"]', 'partnership.la.0', /three-digit LA code/),
    mistake('no areas at all', 'la: ["999"]', 'la: []', 'partnership.la', /one LA code or more/),
    mistake('a cycle that is none', 'cycle: 2024/25', 'cycle: 2024/26', 'cycle', /academic year such as 2024\/25/),
    mistake('a day that is none', 'date: 2025-07-31', 'date: 2025-02-30', 'date', /a day that exists/),
    mistake('a word that is not known', 'cycle: 2024/25', 'cylce: 2024/25\ncycle: 2024/25', 'cylce', /Check the spelling/),
    mistake('a kind of evidence that is not known', 'kind: staff,', 'kind: stuff,', 'evidence.6.kind', /Expected "ks4-destinations" or/),
    mistake('a minimum of nobody', 'date: 2025-07-31', 'minimum-cohort: 0\ndate: 2025-07-31', 'minimum-cohort', /1 or more/),
    mistake(
      'a reading that is not known',
      'y11-hole: unresolved',
      'y11-whole: red',
      'readings.y11-whole',
      /no reading "y11-whole"/,
      /It has: .*y11-hole/,
    ),
    mistake(
      'an option that is not known',
      'y11-hole: unresolved',
      'y11-hole: blue',
      'readings.y11-hole',
      /no option "blue"/,
      /It has: amber-red, red, unresolved/,
    ),
    mistake(
      'a framework that does not exist',
      'framework: derby-2012',
      'framework: derby-2021',
      'framework',
      /no framework "derby-2021"/,
      /derby-2012\) or the path/,
    ),
    {
      what: 'something that is no YAML',
      spoil: edit('case.yaml', 'partnership: {', 'partnership: {{'),
      place: `case.yaml, line ${lineOf('framework:')}`,
      says: /not YAML/,
      remedy: /Check the indentation/,
    },
    {
      what: 'UTF-16',
      spoil: as('case.yaml', Buffer.from('cycle: 2024/25\n', 'utf16le')),
      place: 'case.yaml',
      says: /not UTF-8/,
      remedy: /Save the file again/,
    },
    {
      what: 'a block that holds itself',
      spoil: as(
        'case.yaml',
        `${'a: &a [x]\n'}${Array.from({ length: 12 }, (_, at) => `b${at}: &b${at} [${`*${at ? `b${at - 1}` : 'a'},`.repeat(9)}]\n`).join('')}`,
      ),
      place: 'case.yaml, line 1',
      says: /Expected a block of names and values/,
      remedy: /Expected/,
    },
  ]);

  test('every mistake is said at once, with its line', async () => {
    const spoilt = [
      ['cycle: 2024/25', 'cycle: soon'],
      ['date: 2025-07-31', 'date: 31/07/2025'],
      ['framework: derby-2012', 'frame: derby-2012'],
    ].reduce((files, [from = '', to = '']) => edited(files, 'case.yaml', from, to), goodCase());
    const ran = await waymark(['rate', givenFiles(spoilt)]);
    const places = errorsSaid(ran).map(({ place }) => place.replace(/^.*case\.yaml, /, ''));
    const line = (text: string) => `line ${lineWith(spoilt, 'case.yaml', text)}`;
    expect(new Set(places)).toEqual(
      new Set([`${line('soon')}, column cycle`, `${line('31/07')}, column date`, `${line('frame:')}, column frame`, 'line 1, column framework']),
    );
    expect(ran).toMatchObject({ code: 1, stdout: '' });
  });
});

const KS4 = '999_ks4-pupdest.csv';
const without =
  (...names: string[]) =>
  (files: ReturnType<typeof goodCase>) =>
    names.reduce((rest, name) => edited(rest, 'case.yaml', new RegExp(`^.*file: ${name}.*\n`, 'm'), ''), files);

describe('what the files do not hold', () => {
  testBadInput([
    {
      what: 'the leavers of the cycle',
      spoil: (files) => edited(without('survey.csv')(files), 'case.yaml', 'cycle: 2024/25', 'cycle: 2030/31'),
      place: KS4,
      says: /does not hold the cycle 2030\/31: that needs leavers of 2028\/29 or 2027\/28, and the file is about leavers of .*2022\/23/,
      remedy: /correct "cycle:" in case.yaml/,
    },
    {
      what: 'the survey of the cycle',
      spoil: as('survey.csv', 'urn,cycle,question,positive,responses\n200101,2019/20,Q1,20,30\n'),
      place: 'survey.csv, column cycle',
      says: /does not hold the cycle 2024\/25: it has answers of 2019\/20/,
      remedy: /Give the survey of 2024\/25/,
    },
    {
      what: 'anybody of the partnership',
      spoil: as(
        'case.yaml',
        'partnership: { name: X, la: ["998"] }\nframework: derby-2012\ncycle: 2024/25\ndate: 2025-07-31\nevidence:\n  - { kind: gatsby, file: none.csv }\n',
      ),
      place: 'none.csv',
      says: /no file of this name/,
      remedy: /Check/,
    },
  ]);

  test('an institution of the LA: an error of each file that should have one', async () => {
    const ran = await waymark(['rate', givenFiles(edited(goodCase(), 'case.yaml', 'la: ["999"]', 'la: ["998"]'))]);
    expect(errorsSaid(ran).map(({ place }) => place)).toEqual([
      `${KS4}, column LEA`,
      '999_ks5-studest.csv, column LEA',
      'register.csv, column LA (code)',
    ]);
    expect(ran.stderr).toContain('Check the code (three digits, such as 831)');
    expect(ran).toMatchObject({ code: 1, stdout: '' });
  });

  test('an LA that another file has is a warning', async () => {
    const files = edited(goodCase(), '999_ks5-studest.csv', /^1,999,/gm, '1,998,');
    const ran = await waymark(['rate', givenFiles(files)]);
    expect(ran.stderr).toContain('warning  999_ks5-studest.csv, column LEA');
    expect(ran.code).toBe(0);
  });

  test('two files of a kind may share the areas between them', async () => {
    const other = textOf(goodCase(), KS4)
      .replaceAll(',999,', ',998,')
      .replaceAll(/,2001(\d\d),/g, ',3001$1,');
    const files = { ...goodCase(), 'other.csv': Buffer.from(other.replace(/^NAT.*\r\n/m, ''), 'latin1') };
    const both = edited(
      edited(without('register.csv', '999_ks5-studest.csv')(files), 'case.yaml', 'la: ["999"]', 'la: ["999", "998"]'),
      'case.yaml',
      'evidence:\n',
      'evidence:\n  - { kind: ks4-destinations, file: other.csv }\n',
    );
    const ran = await waymark(['rate', givenFiles(both), '--format', 'json']);
    expect(errorsSaid(ran)).toEqual([]);
    expect(ran.stderr).not.toContain('local authority');
    expect(ran.stdout).toContain('"urn": "300101"');
  });
});

describe('a framework', () => {
  const framework = readFileSync(new URL('../frameworks/derby-2012.yaml', import.meta.url), 'utf8');
  const wrong = framework.replace('amber-red: { below: 0, to: 2,', 'amber-rad: { below: 0, to: 2,');
  const line = framework.split('\n').findIndex((each) => each.includes('amber-red: { below: 0, to: 2,')) + 1;

  testBadInput([
    {
      what: 'with an error is named with its line',
      spoil: (files) => ({ ...edited(files, 'case.yaml', 'framework: derby-2012', 'framework: ours.yaml'), 'ours.yaml': wrong }),
      place: `ours.yaml, line ${line}, column elements.1.rule.criteria.amber-rad`,
      says: /no level "amber-rad"/,
      remedy: /The levels are: green, amber-green, amber-red, red/,
    },
  ]);
});

describe('the year before', () => {
  const naming = (previous: string) => ({ ...goodCase(), 'case.yaml': `${textOf(goodCase(), 'case.yaml')}previous: ${previous}\n` });
  const line = textOf(naming('x'), 'case.yaml').split('\n').length - 1;

  testBadInput([
    {
      what: 'is not there',
      spoil: () => naming('../nowhere'),
      place: `case.yaml, line ${line}, column previous`,
      says: /There is no .*nowhere/,
      remedy: /Name a folder/,
    },
    {
      what: 'is the case itself',
      spoil: () => naming('.'),
      place: `case.yaml, line ${line}, column previous`,
      says: /in a circle/,
      remedy: /Take out one/,
    },
    {
      what: 'is of no year before',
      spoil: () => ({ ...naming('same'), ...Object.fromEntries(Object.entries(goodCase()).map(([name, content]) => [`same/${name}`, content])) }),
      place: `case.yaml, line ${line}, column previous`,
      says: /is of 2024\/25, which does not come before 2024\/25/,
      remedy: /Name the case of the year before/,
    },
    {
      what: 'leads back in a circle',
      spoil: () => ({
        ...naming('before'),
        'before/case.yaml': `${textOf(goodCase(), 'case.yaml').replace('2024/25', '2023/24').replaceAll('file: ', 'file: ../')}previous: ..\n`,
      }),
      place: `before/case.yaml, line ${line}, column previous`,
      says: /in a circle/,
      remedy: /Take out one/,
    },
    {
      what: 'is broken',
      spoil: () => ({
        ...naming('before'),
        'before/case.yaml':
          'cycle: 2023/24\npartnership: { name: A, la: ["999"] }\nframework: derby-2012\ndate: 2024-07-31\nevidence: [{ kind: staff, file: none.csv }]\n',
      }),
      place: 'none.csv',
      says: /no file of this name/,
      remedy: /Check the name/,
    },
  ]);
});
