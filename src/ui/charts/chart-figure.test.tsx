import { renderToString } from 'preact-render-to-string';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Chart } from './chart.ts';
import { ChartFigure } from './chart-figure.tsx';
import { CHARTS } from './charts.css.ts';
import { distribution } from './distribution.ts';
import { sampleCharts } from './samples.ts';

let charts: Chart[] = [];
let page = '';

async function allCharts(): Promise<Chart[]> {
  return (await sampleCharts()).flatMap((sample) => sample.charts);
}

beforeAll(async () => {
  charts = await allCharts();
  page = charts.map(figure).join('\n');
});

function figure(chart: Chart): string {
  return renderToString(<ChartFigure chart={chart} />);
}

test('samples show every kind of chart, with and without something to draw', () => {
  expect(charts.length).toBeGreaterThan(10);
  expect(charts.filter(({ drawings }) => drawings === null).length).toBeGreaterThanOrEqual(4);
});

test('nothing that the security policy blocks: no style, no script, no handler', () => {
  expect(page).toContain('<svg');
  expect(page).not.toMatch(/<style|<script|\sstyle=|\son[a-z]+=|javascript:/i);
});

test('the same figures give the same bytes', async () => {
  expect((await allCharts()).map(figure).join('\n')).toBe(page);
});

test('no id stands twice on a page', () => {
  const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toHaveLength(charts.length);
  expect(new Set(ids).size).toBe(ids.length);
});

test('no figure is lost on its way: no mark says NaN, undefined, null or a warning', () => {
  expect(page).not.toMatch(/NaN|undefined|Infinity|\[object|>null<|⚠/);
});

test('every class in the drawings and around them has its rule', () => {
  const classes = new Set(
    [...page.matchAll(/class="([^"]+)"/g)].flatMap(([, names]) => (names ?? '').split(' ')).filter((name) => name.startsWith('chart')),
  );
  const families = [...CHARTS.matchAll(/\[class\^=(chart__[a-z]+-)\]/g)].map(([, family]) => family ?? '');
  const missing = [...classes].filter(
    (name) => !new RegExp(`\\.${name}(?![\\w-])`).test(CHARTS) && !families.some((family) => name.startsWith(family)),
  );
  expect(classes.size).toBeGreaterThan(20);
  expect(missing).toEqual([]);
});

describe('one figure', () => {
  const chart = (name = 'Millbank School', id = 'x') =>
    distribution({
      id,
      subject: 'Leavers, 2025/26',
      institutions: [
        { name, figure: 0.9 },
        { name: 'Other', figure: 'suppressed' },
      ],
      one: 0,
      comparator: null,
    });

  test('its caption is the reading, and each drawing is one picture that says it', async () => {
    const made = await chart();
    const html = figure(made);
    expect(html).toContain(`<figcaption><p class="chart__reading">${made.reading}</p><p class="chart__subject">Leavers, 2025/26</p></figcaption>`);
    expect(html.match(new RegExp(`role="img" aria-label="${made.reading.replaceAll(/[()]/g, '\\$&')}"`, 'g'))).toHaveLength(2);
  });

  test('its reading can be a heading of the page', async () => {
    expect(renderToString(<ChartFigure chart={await chart()} heading={3} />)).toMatch(/<figcaption><h3 class="chart__reading">Millbank/);
  });

  test('its table has heads for columns and rows, and words for what is absent', async () => {
    const html = figure(await chart());
    expect(html).toContain('<summary>The figures as a table</summary>');
    expect(html).toContain('<th scope="col">Institution</th><th scope="col">Share</th>');
    expect(html).toContain('<tr><th scope="row">Millbank School</th><td>90.0%</td></tr><tr><th scope="row">Other</th><td>hidden</td></tr>');
  });

  test('a name is text wherever it stands, never markup', async () => {
    const html = figure(await chart('<img src=x onerror="a">&\''));
    expect(html).not.toContain('<img');
    expect(html.match(/&lt;img src=x/g)?.length).toBeGreaterThanOrEqual(6);
    expect(html).not.toMatch(/="[^"]*"a">/);
  });

  test('where nothing can be drawn, a sentence stands instead of an empty chart', async () => {
    const nothing = await distribution({ id: 'x', subject: 's', institutions: [{ name: 'A', figure: 'suppressed' }], one: null, comparator: null });
    const html = figure(nothing);
    expect(html).not.toContain('<svg');
    expect(html).not.toContain('chart__key');
    expect(html).toContain('No institution has a figure that can be shown: 1 hidden.');
    expect(html).toContain('<td>hidden</td>');
  });

  test('without a single row there is no table either', async () => {
    const none = await distribution({ id: 'x', subject: 's', institutions: [], one: null, comparator: null });
    expect(figure(none)).not.toContain('<table');
  });
});
