import { expect, test } from 'vitest';
import type { Member, Role } from '../../web/reader.ts';
import type { RecentLine } from '../activity-log/index.ts';
import { concernOf, toldOf } from './recent.ts';

const line = (act: RecentLine['act'], more: Partial<RecentLine> = {}): RecentLine => ({
  at: new Date('2026-05-03T10:00:00Z'),
  person: 'Maya Okafor',
  act,
  institution: null,
  after: {},
  ...more,
});
const sentences = (...lines: RecentLine[]) => toldOf(lines).map(({ who, did, on }) => `${who} ${did} · ${on}`);

test('a line is told as a sentence with its day', () => {
  expect(sentences(line('published-cycle', { after: { year: '2024/25', version: 1 } }))).toEqual(['Maya Okafor published 2024/25 · 3 May 2026']);
  const moderated = line('moderated-rating', { institution: 'Ash School', after: { cycle: '2025/26', rating: 'Year 11', level: 'Green' } });
  expect(sentences(moderated)).toEqual(['Maya Okafor set the rating “Year 11” of Ash School to Green · 3 May 2026']);
});

test('lines of one kind that follow each other are one sentence; another person, place or year begins a new one', () => {
  const agreed = (institution: string, person = 'Bethan Price') =>
    line('agreed-rating', { institution, person, after: { cycle: '2025/26', rating: 'Quality award' } });
  expect(sentences(agreed('Ash School'), agreed('Ash School'), agreed('Birch School'), agreed('Birch School', 'Sam Reed'))).toEqual([
    'Bethan Price agreed with 2 ratings of Ash School · 3 May 2026',
    'Bethan Price agreed with the rating “Quality award” of Birch School · 3 May 2026',
    'Sam Reed agreed with the rating “Quality award” of Birch School · 3 May 2026',
  ]);
  const sent = (cycle: string) => line('sent-file', { after: { file: 'awards.csv', cycle } });
  expect(sentences(sent('2024/25'), sent('2025/26'))).toHaveLength(2);
});

test('five are told, and no more', () => {
  const many = Array.from({ length: 6 }, (_, number) => line('published-cycle', { after: { year: `20${10 + number}/${11 + number}` } }));
  expect(toldOf(many.slice(0, 5))).toHaveLength(5);
  expect(toldOf(many)).toHaveLength(5);
});

test('a viewer hears of publications alone, an institution of itself, and nobody of what they did themselves', () => {
  const concern = (role: Role, institutionId: string | null) => concernOf({ person: { id: 'me' }, as: { role, institutionId } } as Member);
  expect(concern('viewer', null)).toEqual({ ofAll: ['published-cycle'], ofInstitutions: [], institution: null, but: 'me' });
  const head = concern('institution-head', 'ash');
  expect(head).toMatchObject({ institution: 'ash', but: 'me' });
  expect(head.ofAll).not.toContain('sent-file');
  expect(concern('partnership-analyst', null).ofAll).toContain('sent-file');
});
