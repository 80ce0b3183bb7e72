import type { Release, Released, ReleasedFigure } from '../release.ts';
import type { Rules } from '../rules.ts';
import { answeredOf, answersOf, countsOf, type GroupCounts, type SurveyCounts } from '../survey-counts.ts';

/** How it is often done, and is not enough: hide every group that is too small and, where that is only one, the next smallest with it. */
export function naiveRelease(survey: SurveyCounts, rules: Rules): Release {
  return {
    number: 1,
    rules,
    respondents: { shown: survey.respondents },
    questions: survey.questions.map(({ id, answers }) => ({ id, ...figure(countsOf(answers), null), answers })),
    breakdowns: survey.breakdowns.map(({ id, groups }) => {
      const reasons = reasonsFor(groups, rules);
      return { id, withheld: null, parts: groups.map((group) => partOf(group, reasons.get(group.id) ?? null, survey)) };
    }),
  };
}

type Hidden = Extract<Released, { hidden: unknown }> | null;

function reasonsFor(groups: readonly GroupCounts[], { threshold }: Rules): Map<string, Hidden> {
  const bySize = groups.toSorted((a, b) => a.respondents - b.respondents);
  const few = bySize.filter(({ respondents }) => respondents < threshold);
  const next = few.length === 1 ? bySize.slice(1, 2) : [];
  return new Map([
    ...few.map(({ id }): [string, Hidden] => [id, { hidden: 'few' }]),
    ...next.map(({ id }): [string, Hidden] => [id, { hidden: 'to-protect-another' }]),
  ]);
}

function partOf(group: GroupCounts, hidden: Hidden, survey: SurveyCounts): Release['breakdowns'][number]['parts'][number] {
  const figures = survey.questions.map(({ id }) => [id, figure(countsOf(answersOf(group, id)), hidden)]);
  const count = hidden ?? { shown: group.respondents };
  return { groups: [group.id], name: group.name, respondents: { count, asOf: 1, why: null }, questions: Object.fromEntries(figures) };
}

function figure(counts: Parameters<typeof answeredOf>[0], hidden: Hidden): ReleasedFigure {
  return { answered: hidden ?? { shown: answeredOf(counts) }, positive: hidden ?? { shown: counts[0] }, answers: null, asOf: 1, why: null };
}
