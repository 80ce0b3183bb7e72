import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readFiguresForm } from '../src/features/evidence/figures.form.ts';
import { InstitutionForm } from '../src/features/institutions/institution.form.ts';
import { isInInstitution, ROLES } from '../src/features/people/people.policy.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');
const document = read('docs/limits.md');
const section = (title: string) => document.split(`## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
const limits = [...section('How long, how many, how large').matchAll(/\| `(\w+)` \| (\d+) \| `([^`]+)` \|/g)].map(
  ([, name = '', number = '', path = '']) => ({ name, number, path }),
);

/** The number behind a name, wherever a source gives it one: `NAME = 5_000`, `longest: 60`, `longest = 200`, `.max(254`. */
function numbersOf(name: string, text: string): string[] {
  const given = new RegExp(`\\b${name}(?: = |: |\\()(\\d[\\d_]*)\\b`, 'g');
  return [...text.matchAll(given)].map(([, number = '']) => number.replaceAll('_', ''));
}

test('each number of docs/limits.md is the one in the code', () => {
  expect(limits.length).toBeGreaterThan(25);
  expect(limits.filter(({ name, number, path }) => !numbersOf(name, read(path)).includes(number))).toEqual([]);
});

test('each bound of a form stands in docs/limits.md: when this fails, add a row', () => {
  // Frameworks and cases are files, and have their own documents; an address of the activity log holds a place in it.
  const elsewhere = /^src\/features\/(?:frameworks|cases|activity-log)\//;
  const forms = globSync('src/features/**/*.form.ts', { cwd: root }).filter((path) => !elsewhere.test(path));
  const bounds = forms.flatMap((path) =>
    ['max', 'longest', '[A-Z]*MOST\\w*', '\\w*LONGEST\\w*', '\\w*LARGEST\\w*'].flatMap((name) =>
      numbersOf(name, read(path)).map((number) => ({ path, number })),
    ),
  );
  const listed = (path: string, number: string) => limits.some((limit) => limit.path === path && limit.number === number);
  expect(forms.length).toBeGreaterThan(12);
  expect(bounds.length).toBeGreaterThan(15);
  expect(bounds.filter(({ path, number }) => !listed(path, number))).toEqual([]);
});

describe('what must fit each other does', () => {
  test('which roles have an institution', () => {
    const roles = [
      ['institution-lead', 'careers lead'],
      ['institution-editor', 'careers team'],
      ['institution-head', 'head of an institution'],
      ['institution-safeguarding', 'safeguarding lead'],
    ];
    const [row = ''] = section('What must fit each other').match(/\| role and place \|.*/) ?? [];
    expect(new Set(ROLES.filter(isInInstitution))).toEqual(new Set(roles.map(([role]) => role)));
    expect(roles.filter(([, title = '']) => !row.includes(title))).toEqual([]);
  });

  test('figures of leavers add up, and no more stayed than there were', () => {
    const from = { file: 'by hand', line: 1, sha256: '' } as never;
    const activity = { leavers: '10', eet: '7', neet: '1', notKnown: '1', custody: '1', note: 'A letter' };
    expect(readFiguresForm('y11-activity', activity, from)).toHaveProperty('fact');
    expect(readFiguresForm('y11-activity', { ...activity, eet: '8' }, from)).toHaveProperty('errors.leavers');
    const stayed = { leaverYear: '2023/24', cohort: '10', sustained: '10', note: 'A letter' };
    expect(readFiguresForm('ks4-destinations', stayed, from)).toHaveProperty('fact');
    expect(readFiguresForm('ks4-destinations', { ...stayed, sustained: '11' }, from)).toHaveProperty('errors.sustained');
  });

  test('the URN of now is none of the earlier ones, and leavers are some or neither', () => {
    const school = { name: 'Elm Street School', kind: 'mainstream', phases: ['ks4'], urn: '123456', earlierUrns: '123455' };
    expect(InstitutionForm.safeParse(school).success).toBe(true);
    expect(InstitutionForm.safeParse({ ...school, earlierUrns: '123456' }).success).toBe(false);
    expect(InstitutionForm.safeParse({ ...school, phases: ['ks4', 'neither'] }).success).toBe(false);
  });
});
