import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAssets } from '../../tools/build-assets.mjs';
import { readAssets } from './assets.ts';
import { TOKENS } from './tokens.css.ts';

const folder = mkdtempSync(join(tmpdir(), 'waymark-assets-'));
const manifest = join(folder, 'manifest.json');
const NAMES = [
  'typeface-licence.txt',
  'waymark.css',
  'waymark.js',
  'survey.css',
  'survey.js',
  'favicon.svg',
  'waymark-latin-400.woff2',
  'waymark-latin-700.woff2',
  'waymark-latin-ext-400.woff2',
  'waymark-latin-ext-700.woff2',
];
const KILO = 1024;
/** Black and white, nothing, what lies over the page under a dialog, and the ring of the flag on its own white. */
const ALLOWED = ['#000', '#000000', '#fff', 'rgba(0,0,0,0)', 'rgba(18,24,34,.75)', '#1b2a41'];

let names: Record<string, string> = {};
const content = (name: string) => readFileSync(join(folder, names[name] ?? 'missing'));

beforeAll(async () => {
  names = await buildAssets(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the manifest names what was written, each with the beginning of its SHA-256', () => {
  expect(JSON.parse(readFileSync(manifest, 'utf8'))).toEqual(names);
  expect(new Set(Object.keys(names))).toEqual(new Set(NAMES));
  for (const [name, marked] of Object.entries(names)) {
    const mark = createHash('sha256').update(content(name)).digest('hex').slice(0, 8);
    const dot = name.lastIndexOf('.');
    expect(marked).toBe(`${name.slice(0, dot)}.${mark}${name.slice(dot)}`);
  }
});

test('the packed files hold the same; fonts are packed already', () => {
  for (const name of ['waymark.css', 'waymark.js', 'favicon.svg']) {
    const path = join(folder, names[name] ?? '');
    expect(gunzipSync(readFileSync(`${path}.gz`)).equals(content(name))).toBe(true);
    expect(brotliDecompressSync(readFileSync(`${path}.br`)).equals(content(name))).toBe(true);
  }
  expect(readdirSync(folder).filter((file) => file.includes('.woff2.'))).toEqual([]);
});

test('the same sources give the same bytes', async () => {
  const again = mkdtempSync(join(tmpdir(), 'waymark-assets-'));
  expect(await buildAssets(again)).toEqual(names);
  rmSync(again, { recursive: true });
});

describe('the style sheet', () => {
  const css = () => content('waymark.css').toString('utf8');

  test('is at most 25 kB packed, the script at most 20 kB', () => {
    expect(gzipSync(content('waymark.css')).length).toBeLessThanOrEqual(25 * KILO);
    expect(gzipSync(content('waymark.js')).length).toBeLessThanOrEqual(20 * KILO);
  });

  test('names every font by an address that exists, and nothing outside', () => {
    const addresses = [...css().matchAll(/url\(([^)]+)\)/g)].map(([, address = '']) => address);
    expect(new Set(addresses)).toEqual(new Set(Object.values(names).filter((name) => name.endsWith('.woff2'))));
    for (const address of addresses) expect(existsSync(join(folder, address))).toBe(true);
    expect(css().includes('@import')).toBe(false);
  });

  test('begins with what it is written in, and no mark of byte order spoils the first rule', () => {
    expect(css().startsWith('@charset "UTF-8";\n/*! GOV.UK Frontend')).toBe(true);
    expect(css().includes('\ufeff')).toBe(false);
  });

  test('has no colour beside the tokens and the few allowed', () => {
    const rest = css()
      .replace(/:root\{color-scheme[^}]*\}/, '')
      .replace(/:root\{--ink[^}]*\}/, '');
    expect(rest.length).toBeLessThan(css().length - 1000);
    const colours = new Set(rest.match(/#[0-9a-f]{3,8}\b|(rgb|hsl)a?\([^)]*\)/gi));
    expect([...colours].filter((colour) => !ALLOWED.includes(colour))).toEqual([]);
  });

  test('uses no token that does not exist', () => {
    const made = new Set([...css().matchAll(/(--[a-z_][a-z0-9_-]*)\s*:/g)].map(([, name]) => name));
    const used = new Set([...css().matchAll(/var\((--[a-z_][a-z0-9_-]*)\)/g)].map(([, name]) => name));
    expect([...used].filter((name) => !made.has(name))).toEqual([]);
    for (const [, name] of TOKENS.matchAll(/(--[a-z-]+):/g)) expect(made.has(name)).toBe(true);
  });

  test('has neither crown nor typeface nor blue of GOV.UK', () => {
    expect(css().match(/GDS Transport|#1d70b8|#0b0c0c|crown\.|govuk-header/gi)).toBeNull();
  });
});

describe('addresses of what a page loads', () => {
  test('come from the manifest', () => {
    expect(readAssets(manifest)).toEqual({
      stylesheet: `/assets/${names['waymark.css']}`,
      script: `/assets/${names['waymark.js']}`,
      favicon: `/assets/${names['favicon.svg']}`,
      survey: { stylesheet: `/assets/${names['survey.css']}`, script: `/assets/${names['survey.js']}` },
      fonts: [`/assets/${names['waymark-latin-400.woff2']}`, `/assets/${names['waymark-latin-700.woff2']}`],
    });
  });

  test.each([
    { fault: 'no manifest', write: null, says: /not built.*ENOENT/ },
    { fault: 'half a manifest', write: '{"waymark.css": "waym', says: /not built/ },
    { fault: 'a manifest without the script', write: '{"waymark.css":"a.css"}', says: /names no waymark\.js/ },
  ])('$fault: says what is missing and what to do', ({ write, says }) => {
    const path = join(folder, 'other.json');
    rmSync(path, { force: true });
    if (write !== null) writeFileSync(path, write);
    expect(() => readAssets(path)).toThrow(says);
    expect(() => readAssets(path)).toThrow(/Build Waymark again/);
  });
});
