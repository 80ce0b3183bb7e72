import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Kept } from '../evidence/index.ts';
import { readFramework } from '../frameworks/index.ts';
import { choicesToCopy, statementsToCopy } from './roll-forward.ts';

const loaded = readFramework('derby-2012', readFileSync(new URL('../../../frameworks/derby-2012.yaml', import.meta.url)));
if ('problems' in loaded) throw new Error('The framework that ships cannot be read.');
const { framework } = loaded;
const at = new Date('2026-03-02T10:00:00Z');

test('choices that the framework does not have any more are left behind', () => {
  const choice = (reading: string, option: string) => ({ reading, option, toConfirm: false, by: null, at });
  const copied = choicesToCopy([choice('y11-hole', 'red'), choice('y11-hole', 'blue'), choice('gone', 'red')], framework);
  expect(copied).toEqual([choice('y11-hole', 'red')]);
});

test('statements about institutions that are still there are copied with their source and note, to be confirmed; figures are not', () => {
  const source = { file: 'awards.csv', sha256: 'a'.repeat(64), line: 7 };
  const kept = (institution: string | null, kind: string, more: object = {}) =>
    ({
      id: '1',
      institution,
      kind,
      key: '',
      fact: [{ source }],
      note: null,
      toConfirm: false,
      import: 'x',
      by: 'y',
      at,
      revision: 3,
      ...more,
    }) as unknown as Kept;
  const facts = [
    kept('here', 'quality-award'),
    kept('here', 'staff', { note: 'From the audit' }),
    kept('left', 'staff'),
    kept('here', 'y11-activity'),
    kept('here', 'survey', { key: '2025/26' }),
    kept('here', 'gatsby'),
    kept(null, 'ks4-destinations'),
  ];
  expect(statementsToCopy(facts, new Set(['here']), '2026-07-31')).toEqual([
    { institution: 'here', kind: 'quality-award', key: '', fact: [{ source }], toConfirm: true },
    { institution: 'here', kind: 'staff', key: '', fact: [{ source }], toConfirm: true, note: 'From the audit' },
  ]);
});
