import { expect, test } from 'vitest';
import type { Answer } from './audit.ts';
import type { AnswerTyped } from './section.form.ts';
import { settleAnswer } from './settle-answer.ts';

const at = new Date('2026-05-03T09:00:00Z');
const said = (number: number, level: Answer['level'], more: Partial<Answer> = {}): Answer => ({
  ...{ question: 'q', number, level, notApplicable: null, words: '', evidence: [], toConfirm: false, by: 'Tom Reed', at },
  ...more,
});
const sent = (version: number, level: Answer['level'], more: Partial<AnswerTyped> = {}): AnswerTyped => ({
  ...{ question: 'q', version, level, notApplicable: null, words: '', evidence: [], confirm: false },
  ...more,
});
const two = [{ kind: 'link', ref: 'https://a.example' } as const, { kind: 'fact', ref: 'staff' } as const];

test.each([
  { name: 'a first answer', before: [], typed: sent(0, 2), becomes: 'new' },
  { name: 'nothing typed, nothing there', before: [], typed: sent(0, null), becomes: 'same' },
  { name: 'another level than stood', before: [said(1, 2)], typed: sent(1, 3), becomes: 'new' },
  { name: 'an answer that is taken out', before: [said(1, 2)], typed: sent(1, null), becomes: 'new' },
  {
    name: 'the same evidence in another order',
    before: [said(1, 2, { evidence: two })],
    typed: sent(1, 2, { evidence: [...two].reverse() }),
    becomes: 'same',
  },
  { name: 'a page left open while others answered', before: [said(1, 2), said(2, 4)], typed: sent(1, 2), becomes: 'same' },
  { name: 'an empty page left open while others answered', before: [said(1, 2)], typed: sent(0, null), becomes: 'same' },
  { name: 'the same as a colleague saved meanwhile', before: [said(1, 2), said(2, 4)], typed: sent(1, 4), becomes: 'same' },
  { name: 'another than a colleague saved meanwhile', before: [said(1, 2), said(2, 4)], typed: sent(1, 3), becomes: 'changed-meanwhile' },
  { name: 'a first answer after the one of a colleague', before: [said(1, 2)], typed: sent(0, 3), becomes: 'changed-meanwhile' },
  { name: 'a version that never was', before: [said(1, 2)], typed: sent(9, 3), becomes: 'changed-meanwhile' },
  { name: 'carried over and left', before: [said(1, 2, { toConfirm: true })], typed: sent(1, 2), becomes: 'same' },
  { name: 'carried over and confirmed', before: [said(1, 2, { toConfirm: true })], typed: sent(1, 2, { confirm: true }), becomes: 'new' },
  { name: 'confirmed twice', before: [said(1, 2, { toConfirm: true }), said(2, 2)], typed: sent(1, 2, { confirm: true }), becomes: 'same' },
] as const)('$name: $becomes', ({ before, typed, becomes }) => {
  expect(settleAnswer(before, typed)).toBe(becomes);
});
