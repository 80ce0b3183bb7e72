import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NARROW, WIDE } from './chart.ts';
import { draw, type Picture, type Plot } from './draw.ts';
import { everyElement, marksOf } from './read-marks.ts';

function picture(plot: Plot): Picture {
  return {
    height: 30.004,
    x: { domain: [0, 3], range: [0, 100] },
    marks: [
      plot.ruleX([1], { y1: 0, y2: 20, ariaLabel: 'for the ear', className: 'rule' }),
      plot.text(['<&">'], { x: () => 2, y: () => 10, text: String, className: 'text' }),
    ],
  };
}

test('a picture is drawn for both layouts, to the hundredth', async () => {
  const { wide, narrow } = await draw(picture);
  expect([wide.width, narrow.width, wide.height]).toEqual([WIDE.width, NARROW.width, 30]);
  expect(marksOf(wide, 'rule')[0]?.attributes).toMatchObject({ x1: '33.33', x2: '33.33', y1: '0', y2: '20' });
});

test('words are kept as they are: they are escaped where the page is written', async () => {
  const { wide } = await draw(picture);
  expect(marksOf(wide, 'text')[0]?.children).toEqual(['<&">']);
});

test('no style sheet, no id and no words for the ear of its own come from Plot', async () => {
  const { wide } = await draw(picture);
  const elements = everyElement(wide);
  expect(elements.length).toBeGreaterThan(3);
  expect(elements.filter(({ name }) => name === 'style' || name === 'script')).toEqual([]);
  expect(
    elements.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => name === 'style' || name === 'id' || name.startsWith('aria-')),
  ).toEqual([]);
});

test('Plot draws no warning sign', async () => {
  expect(JSON.stringify(await draw(picture))).not.toContain('⚠');
});

test('one picture is drawn the same twice', async () => {
  expect(JSON.stringify(await draw(picture))).toBe(JSON.stringify(await draw(picture)));
});

test('Plot is loaded by the first chart only: one import at run time in this folder, all others are of types', () => {
  const folder = new URL('.', import.meta.url);
  const sources = readdirSync(folder).filter((file) => !file.includes('.test.'));
  const lines = sources.flatMap((file) => readFileSync(new URL(file, folder), 'utf8').split('\n'));
  const loading = lines.filter(
    (line) => line.includes("'@observablehq/plot'") && !line.startsWith('import type ') && !line.includes('typeof import('),
  );
  expect(loading).toEqual(["  plot ??= import('@observablehq/plot');"]);
});
