import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { waymark } from '../support/captured.ts';
import { givenFiles, givenFolder } from '../support/case-folder.ts';

const MADE = ['awards.csv', 'case.yaml', 'gatsby.csv', 'staff.csv', 'survey.csv', 'y11-activity.csv'];

test('makes the folder, a commented case.yaml and the templates', async () => {
  const folder = join(givenFolder(), 'our city', '2025');
  const ran = await waymark(['case', 'new', folder]);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  expect(ran.stdout).toContain(`waymark rate "${folder}"`);
  expect(new Set(readdirSync(folder))).toEqual(new Set(MADE));
  expect(readFileSync(join(folder, 'case.yaml'), 'utf8')).toContain('# The academic year that is judged');
  expect(readFileSync(join(folder, 'y11-activity.csv'), 'utf8')).toBe('urn,name,leavers,eet,neet,not_known,custody\r\n');
});

test('an empty folder that is there already will do', async () => {
  expect(await waymark(['case', 'new', givenFolder()])).toMatchObject({ code: 0 });
});

test('a folder that holds files is left as it is', async () => {
  const folder = givenFiles({ 'notes.txt': 'mine' });
  expect(await waymark(['case', 'new', folder])).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('none of them was touched') });
  expect(readdirSync(folder)).toEqual(['notes.txt']);
  expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
});

test('a place where no folder can be', async () => {
  const folder = givenFiles({ file: '' });
  const ran = await waymark(['case', 'new', join(folder, 'file', 'case')]);
  expect(ran).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('a part of the path is a file, not a folder. Choose another place.'),
  });
  expect(await waymark(['case', 'new', join(folder, 'file')])).toMatchObject({ code: 1, stdout: '' });
});

test('an empty case says that there is nothing to rate; with one template filled in, it rates', async () => {
  const folder = join(givenFolder(), 'new');
  await waymark(['case', 'new', folder]);
  const empty = await waymark(['rate', folder]);
  expect(empty).toMatchObject({ code: 1, stdout: '' });
  expect(empty.stderr).toContain('there is nothing to rate');
  appendFileSync(join(folder, 'y11-activity.csv'), '200101,Alder Vale Academy,100,97,3,0,0\r\n200102,Ashenmoor School,100,91,9,0,0\r\n');
  const { code, stdout } = await waymark(['rate', folder, '--format', 'json']);
  expect(code).toBe(0);
  // The average is 94: 3 points above, 3 points below.
  expect(JSON.parse(stdout).institutions).toMatchObject([
    { urn: '200101', elements: { 'y11-progression': { level: 'green' } } },
    { urn: '200102', elements: { 'y11-progression': { level: 'amber-red' } } },
  ]);
});

test('case.yaml names every template, and every reading it shows is one', async () => {
  const folder = join(givenFolder(), 'new');
  await waymark(['case', 'new', folder]);
  const yaml = readFileSync(join(folder, 'case.yaml'), 'utf8');
  for (const name of MADE.filter((each) => each !== 'case.yaml')) expect(yaml).toContain(`file: ${name} }`);
  writeFileSync(join(folder, 'case.yaml'), yaml.replace('readings: {}', 'readings:').replace(/^# {2}(?=[a-z0-9-]+: )/gm, '  '));
  appendFileSync(join(folder, 'y11-activity.csv'), '200101,Alder Vale Academy,100,97,3,0,0\r\n');
  const { code, stdout } = await waymark(['rate', folder, '--format', 'json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout).readings).toMatchObject({ 'destination-criteria': 'proposed', 'y11-hole': 'red' });
});
