import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { emptyCase, hardCase, ordinaryCase } from '../../../../tests/browser/report-cases.ts';
import type { ElementRating } from '../../../rating/rating.ts';
import { renderReport } from './render-report.tsx';

const cases = { ordinary: ordinaryCase(), empty: emptyCase(), hard: hardCase() };
const pages = { ordinary: renderReport(cases.ordinary), empty: renderReport(cases.empty), hard: renderReport(cases.hard) };
const { ordinary, hard } = pages;

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z0-9-]+(?:="[^"]*")?)*)\s*\/?>/g;
const VOID = new Set(['meta', 'link', 'br', 'img', 'input', 'hr', 'path', 'rect', 'line', 'circle']);
/** Elements that end an open paragraph when they begin, so that a reader's browser would see another page than ours. */
const ENDS_PARAGRAPH = new Set(['p', 'ul', 'ol', 'dl', 'div', 'table', 'section', 'article', 'details', 'h1', 'h2', 'h3', 'h4', 'h5', 'nav']);

interface Tag {
  name: string;
  closes: boolean;
  attributes: Map<string, string>;
}

function tags(html: string): Tag[] {
  return [...body(html).matchAll(TAG)].map(([, slash, name = '', attributes = '']) => ({
    name,
    closes: slash === '/',
    attributes: new Map([...attributes.matchAll(/([a-zA-Z0-9-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value])),
  }));
}

/** Without the style sheet, which is no markup. */
function body(html: string): string {
  return html.replace(/<style>[^<]*<\/style>/, '');
}

function text(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function values(html: string, attribute: string): string[] {
  return tags(html).flatMap(({ attributes }) => attributes.get(attribute) ?? []);
}

/** The part of the page about one institution. */
function section(html: string, urn: string): string {
  return html.split(`<section class="institution" id="urn-${urn}"`)[1]?.split('<section class="institution"')[0] ?? '';
}

describe.each(['ordinary', 'empty', 'hard'] as const)('the page of the %s case', (name) => {
  const html = pages[name];

  test('is HTML in British English that opens and closes its elements in order, none where HTML ends it early', () => {
    expect(html.startsWith('<!doctype html>\n<html lang="en-GB">')).toBe(true);
    const open: string[] = [];
    for (const tag of tags(html)) {
      if (tag.closes) expect(open.pop() ?? 'nothing open').toBe(tag.name);
      else {
        if (ENDS_PARAGRAPH.has(tag.name)) expect(open, `<${tag.name}> in a paragraph`).not.toContain('p');
        if (!VOID.has(tag.name) || html.includes(`</${tag.name}>`)) open.push(tag.name);
      }
    }
    expect(open).toEqual([]);
  });

  test('loads nothing and runs nothing', () => {
    expect(html).not.toMatch(/<script|<iframe|<object|<embed|<base|<img/i);
    expect(tags(html).flatMap(({ attributes }) => [...attributes.keys()].filter((key) => /^on|^style$|^src/i.test(key)))).toEqual([]);
    for (const link of [...values(html, 'href'), ...values(html, 'xlink:href')]) expect(link).toMatch(/^(#|data:image\/svg\+xml,)/);
    const style = /<style>([^<]*)<\/style>/.exec(html)?.[1] ?? '';
    expect(style.match(/url\((?!data:font)/g)).toBe(null);
    expect(style).not.toMatch(/@import|https?:/);
  });

  test('allows only its own style sheet', () => {
    const style = /<style>([^<]*)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(html).toContain(`default-src 'none'; style-src 'sha256-${hash}'`);
  });

  test('has every id once, and every link and label leads to one', () => {
    const ids = values(html, 'id');
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...values(html, 'href').filter((link) => link.startsWith('#')), ...values(html, 'aria-labelledby').map((id) => `#${id}`)];
    for (const target of targets) expect(ids).toContain(target.slice(1));
  });

  test('gives every cell of every table its header', () => {
    for (const table of html.match(/<table.*?<\/table>/gs) ?? []) {
      const columns = [...table.matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/gs)].map(([, inner = '']) => text(inner));
      for (const row of (table.split('<tbody>')[1] ?? '').match(/<tr.*?<\/tr>/gs) ?? []) {
        expect(row.match(/<th scope="row"/g)).toHaveLength(1);
        if (columns.length > 0) expect(row.match(/<t[hd][ >]/g)).toHaveLength(columns.length);
        for (const label of values(row, 'data-label')) expect(columns.some((column) => column.startsWith(label))).toBe(true);
      }
    }
  });

  test('gives every level mark one of the words', () => {
    const titles = cases[name].framework.levels.map(({ title }) => title);
    const words = [...html.matchAll(/<span class="level [^"]*">([^<]+)/g)].map(([, word = '']) => word);
    expect(words).toHaveLength(html.match(/<span class="level /g)?.length ?? 0);
    for (const word of words) expect([...titles, 'Not rated', 'Not applicable']).toEqual(expect.arrayContaining(word.split(/, | or /)));
  });

  test('is the same, byte for byte, when made again', () => {
    expect(renderReport(cases[name])).toBe(html);
  });
});

describe('figures', () => {
  const number = new Intl.NumberFormat('en-GB');

  function shown({ figures, interval, probability }: ElementRating): string[] {
    const chances = Object.values(probability ?? {}).filter((chance) => chance >= 0.005 && chance < 0.995);
    const sure = [...(interval ? [interval.low, interval.high] : []).map(perCent), ...chances.map((chance) => `${Math.round(chance * 100)}%`)];
    if (figures?.kind !== 'share' || figures.part === null || figures.whole === null) return sure;
    const { part, whole, comparator, pointsAbove } = figures;
    const held =
      comparator?.part == null || comparator.whole === null ? [] : [`${number.format(comparator.part)} of ${number.format(comparator.whole)}`];
    return [...sure, `${number.format(part)} of ${number.format(whole)}`, perCent(part / whole), ...held, Math.abs(pointsAbove ?? 0).toFixed(1)];
  }

  /** The lines told of a file, "lines 2, 5–9" written out. */
  function linesTold(told: string, file: string): number[] {
    const [, stretches = ''] = told.split(`${file}, line`);
    const list = /^s? ([\d–, ]+) /.exec(stretches)?.[1] ?? '';
    return list.split(', ').flatMap((stretch) => {
      const [from = 0, to = from] = stretch.split('–').map(Number);
      return Array.from({ length: to - from + 1 }, (_, index) => from + index);
    });
  }

  function perCent(share: number): string {
    return `${(share * 100).toFixed(1)}%`;
  }

  test('every figure of every rating stands in its institution’s section, with the rows it came from', () => {
    for (const { rating } of cases.ordinary.institutions) {
      const told = text(section(ordinary, rating.urn ?? ''));
      expect(told).toContain(rating.overall.explanation);
      for (const element of Object.values(rating.elements)) {
        expect(told).toContain(element.explanation);
        for (const figure of shown(element)) expect(told).toContain(figure);
        for (const { file, sha256 } of element.sources) {
          const lines = element.sources.filter((each) => each.file === file).map(({ line }) => line);
          expect(linesTold(told, file)).toEqual([...new Set(lines)].sort((a, b) => a - b));
          expect(told).toContain(sha256.slice(0, 12));
        }
      }
    }
  });

  test('the city’s words and figures lead the page', () => {
    const { city } = cases.ordinary;
    const lead = text(ordinary.split('id="glance"')[0] ?? '');
    expect(lead).toContain(`${city.improved} up, ${city.same} same, ${city.declined} down`);
    expect(lead).toContain(city.explanation.replace(/"/g, ''));
  });

  test('readings, files and notices are told', () => {
    const told = text(ordinary.split('id="how"')[1] ?? '');
    for (const { readings } of cases.ordinary.framework.elements) for (const { asks } of readings) expect(told).toContain(asks);
    for (const { name, sha256, format } of cases.ordinary.files) for (const part of [name, sha256, format]) expect(told).toContain(part);
    for (const { message } of cases.ordinary.notices) expect(told).toContain(message);
  });
});

describe('what people typed', () => {
  test('stays text', () => {
    expect(body(hard)).not.toMatch(/<script|<style>|<img|<b>urn|<Upper|<else/);
    for (const { rating } of cases.hard.institutions) expect(text(hard)).toContain(rating.name.replace('\u0007', '\ufffd'));
    expect(text(hard)).toContain('Dunmere & the <Upper> Valley');
  });

  test('cannot turn the text around it, and holds no characters that HTML forbids', () => {
    expect(hard).not.toContain('\u0007');
    expect(hard.split('\u202e').length - 1).toBe((hard.match(/<bdi>[^<]*\u202e/g) ?? []).length);
  });
});
