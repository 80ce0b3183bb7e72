import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { DAYS, linesOf } from '../tools/known-holes.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');

test('SECURITY.md promises the days that the command goes by', () => {
  const words = read('SECURITY.md').replaceAll(/\s+/g, ' ');
  expect(words).toContain(`a critical one within ${DAYS.critical} days, a high one within ${DAYS.high}, a moderate one within ${DAYS.moderate}`);
  expect(words).toContain(`any other within ${DAYS.low}`);
  expect(DAYS.info).toBe(DAYS.low);
});

/** As `npm audit --json` of npm 11 writes it. */
const AUDIT = JSON.stringify({
  auditReportVersion: 2,
  vulnerabilities: {
    outer: { name: 'outer', severity: 'moderate', isDirect: true, via: ['inner'], effects: [], range: '<=2.0.0', nodes: [], fixAvailable: true },
    inner: {
      name: 'inner',
      severity: 'critical',
      isDirect: false,
      via: [
        {
          source: 1,
          name: 'inner',
          title: 'Runs what it is given',
          url: 'https://github.com/advisories/GHSA-1',
          severity: 'critical',
          range: '<1.2.3',
        },
      ],
      effects: ['outer'],
      range: '<1.2.3',
      nodes: [],
      fixAvailable: true,
    },
  },
});

test('each library with a known hole has a line, the worst first, with the days it may stay', () => {
  expect(linesOf(AUDIT)).toEqual([
    'inner <1.2.3: critical, to be replaced within 7 days. Runs what it is given (https://github.com/advisories/GHSA-1).',
    'outer <=2.0.0: moderate, to be replaced within 30 days. Through inner.',
  ]);
  expect(linesOf('{"auditReportVersion":2,"vulnerabilities":{}}')).toEqual([]);
});

test.each([
  [
    'a registry that takes no such question',
    '{"message":"405 Method Not Allowed - POST https://registry.npmjs.org/-/npm/v1/security/advisories/bulk"}',
  ],
  ['no network', '{"error":{"code":"ENOTFOUND","summary":"request failed"}}'],
  ['no answer', ''],
  ['an answer cut short', '{"vulnerabilities":{'],
])('%s is no clean report', (_what, answer) => {
  expect(linesOf(answer)).toBeNull();
});

test('the inventory that a release comes with names every library, with its hash', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, { version: string }> };
  const libraries = Object.entries(packages).filter(([path]) => path !== '');
  const { stdout } = spawnSync('npm', ['run', '--silent', 'sbom'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    shell: process.platform === 'win32',
  });
  const { bomFormat, components } = JSON.parse(stdout) as {
    bomFormat: string;
    components: { name: string; version: string; hashes?: { alg: string; content: string }[] }[];
  };
  const listed = new Map(components.map(({ name, version, hashes = [] }) => [`${name}@${version}`, hashes]));
  const wanted = libraries.map(([path, { version }]) => `${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)}@${version}`);
  expect(bomFormat).toBe('CycloneDX');
  expect(wanted.filter((library) => !listed.has(library))).toEqual([]);
  expect([...listed].filter(([, hashes]) => !hashes.some(({ alg }) => alg === 'SHA-512'))).toEqual([]);
  expect(wanted.length).toBeGreaterThan(300);
});
