import { describe, expect, test } from 'vitest';
import { waymark } from '../support/captured.ts';

const CASE = 'examples/dunmere-2025';

describe('wrong usage says what is wrong and where the help is, and exits with 2', () => {
  test.each([
    { words: ['rate'], says: 'The case folder is missing.', see: 'rate' },
    { words: ['rate', 'my', 'folder'], says: '"folder" is one word too many. Put a path that has spaces in quotation marks.', see: 'rate' },
    { words: ['rate', CASE, '--colour'], says: 'There is no option "--colour".', see: 'rate' },
    { words: ['rate', CASE, '--output'], says: 'The option "--output" needs a value.', see: 'rate' },
    { words: ['rate', CASE, '--format', 'xml'], says: 'There is no format "xml". The formats are: table, json, csv, html.', see: 'rate' },
    { words: ['rate', CASE, '--la', '83'], says: '"83" is no LA code. An LA code has three digits, such as 831; "*" takes all.', see: 'rate' },
    {
      words: ['rate', CASE, '--reading', 'y11-hole'],
      says: '"y11-hole" chooses no reading. Write it as ID=OPTION, such as y11-hole=red.',
      see: 'rate',
    },
    { words: ['replay', CASE], says: 'Say what to replay it by: --framework, --reading, or both.', see: 'replay' },
    { words: ['replay', CASE, '--reading', 'y11-hole=blue'], says: 'has no option "blue". It has: amber-red, red, unresolved.', see: 'replay' },
    {
      words: ['replay', CASE, '--reading', 'y11-hole=red', '--format', 'csv'],
      says: 'There is no format "csv". The formats are: table, json.',
      see: 'replay',
    },
    { words: ['case', 'new'], says: 'The folder to make is missing.', see: 'case new' },
    { words: ['framework', 'lint'], says: 'The framework is missing.', see: 'framework lint' },
    { words: ['framework', 'lint', 'derby-2012', '--case'], says: 'The option "--case" needs a value.', see: 'framework lint' },
    { words: ['framework', 'show'], says: 'The framework is missing.', see: 'framework show' },
    { words: ['framework', 'list', 'all'], says: '"all" is one word too many.', see: 'framework list' },
  ])('$words', async ({ words, says, see }) => {
    const ran = await waymark(words);
    expect(ran).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(says) });
    expect(ran.stderr).toContain(`See: waymark ${see} --help`);
  });

  test.each([
    { words: [], says: 'waymark rate' },
    { words: ['frobnicate'], says: 'There is no command "frobnicate".' },
    { words: ['framework', 'delete'], says: 'There is no command "framework delete".' },
    { words: ['framework'], says: '"framework" is only the beginning of a command.' },
    { words: ['--format', 'json'], says: 'There is no option "--format" before a command.' },
  ])('$words gives the list of commands', async ({ words, says }) => {
    const ran = await waymark(words);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(says);
    expect(ran.stderr).toContain('Each command says more with --help.');
  });

  test('a reading that the framework of the case does not have', async () => {
    const ran = await waymark(['rate', CASE, '--reading', 'y11-gap=red', '--reading', 'y11-at=never']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('derby-2012 has no reading "y11-gap".');
    expect(ran.stderr).toContain('The reading "y11-at" has no option "never".');
  });
});

describe('help', () => {
  test.each(['rate', 'replay', 'case new', 'framework lint', 'framework list', 'framework show'])('of %s', async (name) => {
    const { help, ...rest } = { help: `waymark ${name}`, code: 0, stderr: '' };
    for (const words of [
      [...name.split(' '), '--help'],
      [...name.split(' '), '-h'],
      ['help', ...name.split(' ')],
    ]) {
      expect(await waymark(words)).toMatchObject({ ...rest, stdout: expect.stringMatching(new RegExp(`^${help}\\b`)) });
    }
  });

  test.each([[['--help']], [['help']], [['-h']]])('%s lists every command', async (words) => {
    const ran = await waymark(words);
    for (const name of ['rate', 'replay', 'case new', 'framework lint', 'framework list', 'framework show'])
      expect(ran.stdout).toContain(`waymark ${name} `);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
  });

  test('of the beginning of commands lists those alone', async () => {
    const { stdout } = await waymark(['help', 'framework']);
    expect(stdout).toContain('waymark framework lint');
    expect(stdout).not.toContain('waymark rate');
  });
});
