import { describe, expect, test } from 'vitest';
import type { DestinationRow } from '../../../evidence/destination-row.ts';
import type { Kept } from '../../evidence/index.ts';
import type { Institution } from '../../institutions/index.ts';
import type { Reading } from '../import.ts';
import type { Found } from '../reading/read-file.ts';
import { factsOf, nameOfPreview, type Preview, type PreviewOf, previewOf } from './preview.ts';
import { stands } from './stands-in-the-way.ts';

const SOURCE = { file: 'new.csv', sha256: 'b'.repeat(64) };

function institution(id: string, more: Partial<Institution> = {}): Institution {
  const numbers = { urn: `10000${id}`, laestab: null, ukprn: null, earlierUrns: [] };
  return {
    id,
    name: `School ${id}`,
    kind: 'mainstream',
    phases: ['ks4'],
    roll: null,
    status: 'open',
    until: null,
    successor: null,
    version: 1,
    ...numbers,
    ...more,
  };
}

function row(
  urn: string,
  cohort: DestinationRow['cohort'],
  sustained: DestinationRow['sustained'],
  more: Partial<DestinationRow> = {},
): DestinationRow {
  const who = { place: 'institution', la: '831', urn, laestab: null, name: 'A school', schoolType: null, kind: 'mainstream', line: 2 } as const;
  return { ...who, leavers: '2022/23', cohort, sustained, ...more };
}

const ENGLAND = row('', 1000, 900, { place: 'national', la: null, urn: null, line: 9 });

function kept(institutionId: string | null, cohort: number, sustained: number, more: Partial<Kept> = {}): Kept {
  const fact = { leavers: '2022/23', cohort, sustained, source: { file: 'old.csv', sha256: 'a'.repeat(64), line: 4 } };
  const how = { id: `kept ${institutionId}`, note: null, toConfirm: false, import: 'earlier', by: null, at: new Date(0), revision: 1 };
  return { institution: institutionId, kind: 'ks4-destinations', key: '', fact, ...how, ...more } as Kept;
}

function preview(rows: DestinationRow[], more: Partial<PreviewOf> = {}): Preview {
  const leavers = [...new Set(rows.map((each) => each.leavers))].filter((year) => year !== null).sort((a, b) => a.localeCompare(b));
  const found: Found = {
    kind: 'ks4-destinations',
    format: 'performance-tables',
    namesYear: true,
    leavers,
    exact: leavers,
    forCycle: '2022/23',
    rows,
    absent: null,
  };
  const reading: Reading = { name: 'new.csv', sha256: SOURCE.sha256, found, problems: [], unused: [] };
  const of: PreviewOf = {
    reading,
    cycle: '2024/25',
    las: ['831'],
    leavers: '2022/23',
    tables: null,
    institutions: [institution('1'), institution('2')],
    byHand: new Map(),
    inForce: [],
    lastYear: [],
    ...more,
  };
  const made = previewOf(of);
  if (!made) throw new Error('There is no preview.');
  return made;
}

const changes = ({ lines }: Preview) => lines.map(({ institution: { id }, change }) => [id, change]);

describe('what changes', () => {
  test('added, changed, the same; a row as it is already is nothing new', () => {
    const inForce = [kept('2', 50, 40)];
    expect(changes(preview([row('100001', 50, 40), row('100002', 50, 41)], { inForce }))).toEqual([
      ['1', 'added'],
      ['2', 'changed'],
    ]);
    const same = preview([row('100002', 50, 40)], { inForce });
    expect(same.lines).toEqual([expect.objectContaining({ change: 'same', writes: true })]);
    const identical = [
      kept('2', 50, 40, { fact: { leavers: '2022/23', cohort: 50, sustained: 40, source: { ...SOURCE, line: 2 } } } as Partial<Kept>),
    ];
    const nothing = preview([row('100002', 50, 40)], { inForce: identical });
    expect(nothing.lines).toEqual([expect.objectContaining({ change: 'same', writes: false })]);
    expect(stands(nothing)).toBe('nothing new');
    const more = preview([row('100001', 10, 9), row('100002', 50, 40, { line: 2 })], { inForce: identical });
    expect(factsOf(more, { takeOut: false }).map(({ institution }) => institution)).toEqual(['1', '2']);
  });

  test('what was copied and not yet confirmed becomes evidence though the figures are the same', () => {
    const { lines } = preview([row('100002', 50, 40)], { inForce: [kept('2', 50, 40, { toConfirm: true })] });
    expect(lines).toEqual([expect.objectContaining({ change: 'changed', writes: true })]);
  });

  test('a figure that is hidden is a fact; no such leavers take out what was said of them, and else say nothing', () => {
    const { lines } = preview([row('100001', 4, 'suppressed'), row('100002', 'not-applicable', 'not-applicable')]);
    expect(lines).toEqual([expect.objectContaining({ change: 'added', fact: expect.objectContaining({ sustained: 'suppressed' }) })]);
    expect(changes(preview([row('100002', 'not-applicable', 'not-applicable')], { inForce: [kept('2', 50, 40)] }))).toEqual([['2', 'removed']]);
  });

  test('the national row is a fact of nobody', () => {
    const facts = factsOf(preview([row('100001', 50, 40), ENGLAND]), { takeOut: false });
    expect(facts.map((fact) => fact.institution)).toEqual(['1', null]);
    expect(facts[1]?.fact).toMatchObject({ cohort: 1000, sustained: 900, source: { ...SOURCE, line: 9 } });
  });

  test('only the leavers that were chosen are taken, and the year before tells what jumped', () => {
    const rows = [row('100001', 100, 90), row('100001', 100, 70, { leavers: '2021/22' })];
    const { lines, which } = preview(rows);
    expect(lines).toEqual([expect.objectContaining({ jump: expect.stringContaining('+20.0 points') })]);
    expect(which?.options).toEqual(['2022/23', '2021/22']);
    expect(preview(rows, { leavers: '2021/22' }).lines[0]?.fact).toMatchObject({ leavers: '2021/22', sustained: 70 });
    const { lines: against } = preview(rows, { lastYear: [kept('1', 100, 89)] });
    expect(against[0]?.jump).toBeNull();
  });
});

describe('what is not in the file', () => {
  const inForce = [kept('1', 50, 40), kept('2', 60, 50), kept(null, 2000, 1900)];

  test('stays, held against England as its own file has it, where another row of England takes its place', () => {
    const made = preview([row('100001', 50, 41), ENGLAND], { inForce });
    expect(made.staying.map((line) => line.institution.id)).toEqual(['2']);
    const facts = factsOf(made, { takeOut: false });
    expect(facts.find((fact) => fact.institution === '2')?.fact).toMatchObject({ cohort: 60, national: { cohort: 2000, sustained: 1900 } });
  });

  test('is left as it is where England stays the same', () => {
    const facts = factsOf(preview([row('100001', 50, 41)], { inForce }), { takeOut: false });
    expect(facts.map((fact) => fact.institution)).toEqual(['1']);
  });

  test('is taken out where somebody says so; what was typed in by hand never is', () => {
    const made = preview([row('100001', 50, 41)], { inForce });
    expect(factsOf(made, { takeOut: true })).toContainEqual({ institution: '2', kind: 'ks4-destinations', key: '', fact: null });
    expect(preview([row('100001', 50, 41)], { inForce: [kept('2', 60, 50, { import: null })] }).staying).toEqual([]);
  });
});

describe('strangers', () => {
  test('of the partnership’s areas are asked about, of others they are counted', () => {
    const made = preview([row('999999', 50, 40), row('888888', 50, 40, { la: '373' })]);
    expect(made.strangers).toEqual([{ given: 'URN 999999', name: 'A school', lines: [2], said: null }]);
    expect(made.elsewhere).toBe(1);
    expect(stands(made)).toBe('nobody of ours');
  });

  test.each([
    { said: '1', taken: [['1', 'added']] },
    { said: null, taken: [] },
    { said: 'an institution that is gone', taken: [] },
  ])('matched by hand: $said', ({ said, taken }) => {
    const made = preview([row('999999', 50, 40)], { byHand: new Map([['URN 999999', said]]) });
    expect(changes(made)).toEqual(taken);
    expect(made.strangers[0]?.said).toBe(taken.length > 0 ? '1' : 'none');
  });

  test('two rows that name one institution equally well: neither is taken, and both are told', () => {
    const institutions = [institution('1', { earlierUrns: ['100008', '100009'] })];
    const made = preview([row('100008', 50, 40), row('100009', 60, 50, { line: 3 })], { institutions });
    expect(made.lines).toEqual([]);
    expect(made.refused.map(({ line }) => line)).toEqual([2, 3]);
    expect(made.refused[0]?.why).toContain('Lines 2 and 3');
  });
});

test('another preview has another name, the same one the same', () => {
  const one = preview([row('100001', 50, 40)]);
  expect(nameOfPreview(preview([row('100001', 50, 40)]))).toBe(nameOfPreview(one));
  for (const other of [
    preview([row('100001', 50, 41)]),
    preview([row('100001', 50, 40)], { inForce: [kept('1', 50, 40)] }),
    preview([row('100001', 50, 40), ENGLAND]),
  ])
    expect(nameOfPreview(other)).not.toBe(nameOfPreview(one));
});

describe('a survey', () => {
  const survey = (...cycles: string[]): Preview | null => {
    const rows = cycles.map((cycle, at) => ({
      urn: '100001',
      laestab: null,
      evidence: { cycle, question: 'Q1', positive: 5, responses: 10, meanScore: null, source: { ...SOURCE, line: at + 2 } },
    }));
    const reading: Reading = {
      name: 'new.csv',
      sha256: SOURCE.sha256,
      found: { kind: 'survey', format: 'template', cycles, rows },
      problems: [],
      unused: [],
    };
    return previewOf({
      reading,
      cycle: '2024/25',
      las: [],
      leavers: null,
      tables: null,
      institutions: [institution('1')],
      byHand: new Map(),
      inForce: [],
      lastYear: [],
    });
  };

  test.each([
    { cycles: ['2024/25'], severity: undefined, lines: 1, older: 0 },
    { cycles: ['2023/24', '2024/25'], severity: undefined, lines: 2, older: 0 },
    { cycles: ['2023/24'], severity: 'warning', lines: 1, older: 0 },
    { cycles: ['2022/23'], severity: 'error', lines: 0, older: 1 },
    { cycles: ['2025/26'], severity: 'error', lines: 0, older: 1 },
  ])('of $cycles', ({ cycles, severity, lines, older }) => {
    const made = survey(...cycles);
    expect(made?.problems[0]?.severity).toBe(severity);
    expect(made?.lines).toHaveLength(lines);
    expect(made?.older).toBe(older);
  });
});
