import type { Past } from './differences.ts';
import { bandOfShown } from './reader-sees.ts';
import { type Release, type ReleasedBreakdown, type ReleasedFigure, type ReleasedPart, shownIn } from './release.ts';
import type { Counts } from './survey-counts.ts';

export const samePart = (part: ReleasedPart, groups: readonly string[]): boolean => part.groups.join('\n') === groups.join('\n');

export const breakdownIn = (release: Release | undefined, id: string): ReleasedBreakdown | undefined =>
  release?.breakdowns.find((breakdown) => breakdown.id === id);

/** What each earlier release said for the first time about a breakdown: of its people, or of those who answered a question. */
export function pastsOf(earlier: readonly Release[], breakdown: string, question: string | null): Past[] {
  return earlier.flatMap((release) => {
    const total =
      question === null ? { asOf: release.number, count: release.respondents } : answeredIn(release.questions.find(({ id }) => id === question));
    const shown = total?.asOf === release.number ? shownIn(total.count) : null;
    return shown === null ? [] : [{ total: shown, parts: partsOf(release, breakdown, question) }];
  });
}

const answeredIn = (figure: ReleasedFigure | undefined) => figure && { asOf: figure.asOf, count: figure.answered };

function partsOf(release: Release, breakdown: string, question: string | null): Past['parts'] {
  return (breakdownIn(release, breakdown)?.parts ?? []).flatMap((part) => {
    const figure = question === null ? part.respondents : answeredIn(part.questions[question]);
    const people = figure?.asOf === release.number ? shownIn(figure.count) : null;
    return people === null ? [] : [{ groups: part.groups, people }];
  });
}

/** The least that the figure which the last release gives can have been, in each class. Null where it gives none. */
export function lastFigure(earlier: readonly Release[], breakdown: string, groups: readonly string[], question: string | null): Counts | null {
  const find = (release: Release | undefined) => breakdownIn(release, breakdown)?.parts.find((part) => samePart(part, groups));
  const last = find(earlier.at(-1));
  const rules = earlier.at(-1)?.rules;
  if (!last || !rules) return null;
  if (question === null) return leastOf(shownIn(last.respondents.count), (people) => [0, 0, bandOfShown(people, rules).low]);
  const figure = last.questions[question];
  const then = find(earlier.find(({ number }) => number === figure?.asOf));
  return figure && then ? leastOfFigure(figure, shownIn(then.respondents.count), (count) => bandOfShown(count, rules)) : null;
}

const leastOf = (shown: number | null, least: (shown: number) => Counts): Counts | null => (shown === null ? null : least(shown));

function leastOfFigure(
  { answered, positive }: ReleasedFigure,
  people: number | null,
  bandOf: (shown: number) => { low: number; high: number },
): Counts | null {
  const shown = shownIn(answered);
  if (shown === null || people === null) return null;
  const all = bandOf(shown);
  const agreed = 'shown' in positive ? bandOf(positive.shown) : maskedBand(positive, shown);
  return agreed && [agreed.low, Math.max(0, all.low - agreed.high), Math.max(0, bandOf(people).low - all.high)];
}

function maskedBand(positive: ReleasedFigure['positive'], answered: number): { low: number; high: number } | null {
  if ('below' in positive) return { low: 0, high: Math.ceil((positive.below * answered) / 100) - 1 };
  if ('above' in positive)
    return {
      low: Math.floor((positive.above * answered) / 100) + 1,
      high: answered,
    };
  return null;
}
