import fc from 'fast-check';
import { expect, test } from 'vitest';
import { naiveRelease } from './proof/naive-release.ts';
import { type Release, type Released, type ReleasedPart, shownIn } from './release.ts';
import { releaseSurvey } from './release-survey.ts';
import type { AnswerCounts, Counts, SurveyCounts } from './survey-counts.ts';

/** Small enough that every table of whole numbers can be tried: no linear programme, and none of our own code, has a say here. */
const RULES = { threshold: 5, roundTo: 1 } as const;
const IDS = ['a', 'b', 'c', 'd'];

const few = fc.tuple(fc.nat(2), fc.nat(2), fc.constant(0));
const many = fc.tuple(fc.integer({ min: 3, max: 6 }), fc.integer({ min: 2, max: 4 }), fc.constant(0));
const anyTable = fc.tuple(few, many, many, fc.oneof(few, many)).filter((table) => total(table.flat()) >= RULES.threshold);

const total = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
const answersFor = ([positive, rest, none]: Counts): AnswerCounts => ({ '5': positive, '4': 0, '3': 0, '2': rest, '1': 0, '?': none, '-': 0 });
const column = (table: readonly Counts[], which: 0 | 1 | 2) => total(table.map((counts) => counts[which]));

function surveyOf(table: readonly Counts[]): SurveyCounts {
  const everybody: Counts = [column(table, 0), column(table, 1), column(table, 2)];
  const groups = table.map((counts, at) => ({
    id: IDS[at] as string,
    name: IDS[at] as string,
    respondents: total(counts),
    answers: { q: answersFor(counts) },
  }));
  return {
    respondents: total(everybody),
    questions: [{ id: 'q', answers: answersFor(everybody) }],
    breakdowns: [{ id: 'year', neighboursMayMerge: false, groups }],
  };
}

/** Every way to share out so many among the groups. */
function shares(count: number, groups: number): number[][] {
  if (groups === 1) return [[count]];
  return Array.from({ length: count + 1 }, (_, first) => shares(count - first, groups - 1).map((others) => [first, ...others])).flat();
}

/** Every table that adds up to the figures for everybody and has, in each part, what the release says; `asking` false: as if it said nothing of the question by group. */
function possibleTables(release: Release, table: readonly Counts[], asking: boolean): Counts[][] {
  const parts = release.breakdowns[0]?.parts ?? [];
  const splits = ([0, 1, 2] as const).map((which) =>
    shares(column(table, which), IDS.length).filter((split) => parts.every((part, at) => !asking || agrees(part, which, split[at] as number))),
  );
  const [positive = [], rest = [], none = []] = splits;
  return positive.flatMap((p) =>
    rest
      .flatMap((r) => none.map((n) => p.map((count, at): Counts => [count, r[at] as number, n[at] as number])))
      .filter((all) => all.every((counts, at) => fits(parts[at], counts, asking))),
  );
}

const HIDDEN: Released = { hidden: 'to-protect-another' };
const answeredIn = (questions: ReleasedPart['questions']): Released => questions.q?.answered ?? HIDDEN;
const positiveIn = (questions: ReleasedPart['questions']): Released => questions.q?.positive ?? HIDDEN;

/** A quick look at one class, before they are combined. */
function agrees({ questions }: ReleasedPart, which: 0 | 1 | 2, count: number): boolean {
  const [answered, positive] = [shownIn(answeredIn(questions)), shownIn(positiveIn(questions))];
  if (answered === null || positive === null || which === 2) return true;
  return count === (which === 0 ? positive : answered - positive);
}

function fits(part: ReleasedPart | undefined, counts: Counts, asking: boolean): boolean {
  if (!part) return true;
  return reads(part.respondents.count, total(counts)) && (!asking || reads(answeredIn(part.questions), counts[0] + counts[1]));
}

function reads(released: Released, count: number): boolean {
  if ('shown' in released) return released.shown === count;
  return !('hidden' in released) || released.hidden !== 'few' || count < RULES.threshold;
}

/** How many numbers of people each hidden part could have answered, agreed and not agreed. */
function roomIn(tables: readonly Counts[][], part: number): number[] {
  const forms = [([p, r]: Counts) => p + r, ([p]: Counts) => p, ([, r]: Counts) => r];
  return forms.map((form) => new Set(tables.map((table) => form(table[part] as Counts))).size);
}

function tooNarrow(release: Release, table: readonly Counts[]): string[] {
  const hidden = (release.breakdowns[0]?.parts ?? []).flatMap(({ questions }, at) => (shownIn(answeredIn(questions)) === null ? [at] : []));
  if (hidden.length === 0) return [];
  const [told, untold] = [possibleTables(release, table, true), possibleTables(release, table, false)];
  return hidden.flatMap((at) => {
    const without = roomIn(untold, at);
    return roomIn(told, at).flatMap((room, form) =>
      room < Math.min(RULES.threshold, without[form] ?? 0) ? [`${IDS[at]} form ${form}: ${room}`] : [],
    );
  });
}

test('of every hidden figure at least as many numbers are possible as the threshold has, when all tables are tried', async () => {
  let hiding = 0;
  await fc.assert(
    fc.asyncProperty(anyTable, async (table) => {
      const release = await releaseSurvey(surveyOf(table), RULES);
      const parts = release.breakdowns[0]?.parts ?? [];
      if (parts.some(({ respondents }) => 'hidden' in respondents.count)) hiding++;
      expect(tooNarrow(release, table)).toEqual([]);
    }),
    { numRuns: 20 },
  );
  expect(hiding).toBeGreaterThan(0);
});

test('trying all tables finds out a release that hides only the next smallest group', () => {
  const table: Counts[] = [
    [2, 1, 0],
    [4, 1, 0],
    [7, 4, 0],
    [6, 4, 0],
  ];
  expect(tooNarrow(naiveRelease(surveyOf(table), RULES), table)).not.toEqual([]);
});
