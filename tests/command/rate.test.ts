import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { waymark } from '../support/captured.ts';
import { givenFiles, givenFolder } from '../support/case-folder.ts';
import { goodCase } from '../support/given-good-case.ts';
import { problemsSaid } from '../support/said.ts';

const CASE = 'examples/dunmere-2025';

interface Output {
  framework: { id: string };
  readings: Record<string, string>;
  institutions: {
    urn: string;
    name: string;
    elements: Record<string, { level: string | null; levels: string[] }>;
    overall: { level: string | null };
  }[];
  city: { proposal: string };
}

async function ratedAsJson(...words: string[]): Promise<Output> {
  const { stdout } = await waymark(['rate', CASE, '--format', 'json', ...words]);
  return JSON.parse(stdout);
}

describe('formats', () => {
  test('a table, as long as nothing else is asked for', async () => {
    const ran = await waymark(['rate', CASE]);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('Careers guidance across Dunmere (LA 999), 2024/25');
    expect(ran.stdout).toMatch(
      /^Brookfold Community School +▲ Amber\/Green \(up 1\) +▼ Amber\/Red +▲ Amber\/Green +▲ Amber\/Green +● Green +● Green$/m,
    );
    expect(ran.stdout).toContain('Proposed judgement "improving"');
    expect(await waymark(['rate', CASE, '--format', 'table'])).toEqual(ran);
  });

  test('JSON, institutions in order of URN', async () => {
    const { framework, institutions, city } = await ratedAsJson();
    expect(framework.id).toBe('derby-2012');
    expect(institutions.map(({ urn }) => urn)).toEqual(institutions.map(({ urn }) => urn).toSorted((a, b) => Number(a) - Number(b)));
    expect(institutions).toHaveLength(21);
    expect(city.proposal).toBe('improving');
  });

  test('CSV, one row an element and one overall, marked as UTF-8', async () => {
    const { stdout } = await waymark(['rate', CASE, '--format', 'csv']);
    const lines = stdout.split('\r\n');
    expect(lines[0]).toMatch(/^\ufeffurn,laestab,name,element,status,level,levels,reason,part,whole,share,/);
    expect(lines).toHaveLength(1 + 21 * 6 + 1);
    expect(stdout).toContain(
      '200112,9994012,Millrace School,y11-progression,rated,green,green,,190,204,0.93137,city-average,2362,2550,0.92627,0.510,1,',
    );
  });

  test('a page that needs nothing else', async () => {
    const { stdout } = await waymark(['rate', CASE, '--format', 'html']);
    expect(stdout).toMatch(/^<!doctype html>/i);
    expect(stdout).toContain('Brookfold Community School');
    expect(stdout).not.toMatch(/<script[^>]+src=|<link[^>]+href="http|<img[^>]+src="http/);
  });

  test('problems and notices stay out of the output', async () => {
    const ran = await waymark(['rate', CASE, '--format', 'json']);
    expect(problemsSaid(ran)).toMatchObject([
      { severity: 'warning', place: 'y11-activity.csv', message: expect.stringContaining('do not publish it as it is') },
      { severity: 'notice', place: '999_ks4-pupdest.csv, line 1, column COHORT_22' },
    ]);
    expect(() => JSON.parse(ran.stdout)).not.toThrow();
  });

  test('the same case gives the same bytes', async () => {
    for (const format of ['table', 'json', 'csv', 'html']) {
      const words = ['rate', CASE, '--format', format];
      const [once, again] = [await waymark(words), await waymark(words)];
      expect(once.stdout === again.stdout, format).toBe(true);
    }
  });
});

describe('on a terminal', () => {
  test.each([80, 100, 120, 200])('of %i columns no line is longer', async (width) => {
    const { stdout, stderr } = await waymark(['rate', CASE], width);
    for (const line of `${stdout}${stderr}`.split('\n')) expect(line.length, line).toBeLessThanOrEqual(width);
    expect(stdout).toContain('Weirside Centre');
  });

  test('too narrow for names beside the levels, each name has a line of its own', async () => {
    const { stdout } = await waymark(['rate', CASE], 70);
    expect(stdout).toContain('\nThe Blessed Margaret and Saint Aldhelm Church of England and Methodist Academy for Dunmere\n ▼ A/R ');
  });
});

describe('options', () => {
  test('--output writes what would have been printed', async () => {
    const path = join(givenFolder(), 'result file.json');
    const ran = await waymark(['rate', CASE, '--format', 'json', '--output', path]);
    expect(ran).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining(`Written to ${path}.`) });
    expect(readFileSync(path, 'utf8')).toBe((await waymark(['rate', CASE, '--format', 'json'])).stdout);
  });

  test.each([
    ['in a folder that is not there', 'nowhere/result.csv', 'there is no such folder'],
    ['that is a folder', '.', 'it is a folder'],
  ])('--output to a place %s', async (_, path, why) => {
    const ran = await waymark(['rate', CASE, '--output', join(givenFolder(), path)]);
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toContain(`${why}. Choose another place with --output.`);
  });

  test('--reading chooses for this time', async () => {
    const easterholm = ({ institutions }: Output) => institutions.find(({ name }) => name.startsWith('Easterholm'))?.elements['y11-progression'];
    expect(easterholm(await ratedAsJson())).toMatchObject({ level: null, levels: ['amber-red', 'red'] });
    const chosen = await ratedAsJson('--reading', 'y11-hole=red');
    expect(easterholm(chosen)).toMatchObject({ level: 'red' });
    expect(chosen.readings).toMatchObject({ 'y11-hole': 'red', 'destination-criteria': 'proposed' });
  });

  test('--framework rates by another, and says which readings it does not have', async () => {
    const ran = await waymark(['rate', CASE, '--framework', 'careers-2025', '--format', 'json']);
    expect(JSON.parse(ran.stdout).framework.id).toBe('careers-2025');
    expect(Object.keys(JSON.parse(ran.stdout).institutions[0].elements)).toContain('gatsby-benchmarks');
    expect(problemsSaid(ran)).toContainEqual({
      severity: 'notice',
      place: expect.stringContaining('case.yaml, line 12, column readings'),
      message: expect.stringContaining('careers-2025 does not have it: destination-criteria, y11-hole.'),
    });
    const missing = await waymark(['rate', CASE, '--framework', 'careers-2052']);
    expect(missing).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('There is no framework "careers-2052".') });
  });

  test('--la takes the place of the areas in case.yaml', async () => {
    const ran = await waymark(['rate', CASE, '--la', '998']);
    expect(ran).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('no institution of local authority "998"') });
    const all = await waymark(['rate', CASE, '--la', '*', '--format', 'json']);
    expect(JSON.parse(all.stdout).institutions).toHaveLength(21);
    // One of the two areas is in no file: that is an error, however much there is of the other.
    expect(await waymark(['rate', CASE, '--la', '999', '--la', '998'])).toMatchObject({ code: 1, stdout: '' });
  });
});

describe('a folder', () => {
  test.each([
    ['that is not there', 'nowhere', 'There is no nowhere/case.yaml. Name a folder that holds a case.yaml, or make one'],
    ['that is a file', 'package.json', 'package.json is a file. Name the case folder that holds it.'],
    ['below a file', 'package.json/case', 'There is no package.json/case/case.yaml.'],
  ])('%s', async (_, folder, says) => {
    const ran = await waymark(['rate', folder]);
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr.replace(/\s+/g, ' ')).toContain(says);
  });

  test('may have a space in its path', async () => {
    expect(givenFolder()).toContain(' ');
    expect(await waymark(['rate', givenFiles(goodCase())])).toMatchObject({ code: 0, stdout: expect.stringContaining('Dunmere') });
  });
});
