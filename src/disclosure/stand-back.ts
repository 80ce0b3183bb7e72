import { attack } from './attack.ts';
import { breakdownIn, samePart } from './earlier.ts';
import type { Release, ReleasedBreakdown, ReleasedFigure, ReleasedPart } from './release.ts';
import type { Releasing } from './releasing.ts';
import { keptWords, withheldWords } from './words.ts';

/**
 * The last look, at all releases together: where the new figures of a question would pin what any release hides, the earlier ones stand. Nothing is
 * new then but the figure for everybody.
 */
export function standBack(release: Release, releasing: Releasing): Release {
  if (releasing.earlier.length === 0) return release;
  return { ...release, breakdowns: release.breakdowns.map((breakdown) => standBackIn(breakdown, release, releasing)) };
}

function standBackIn(breakdown: ReleasedBreakdown, release: Release, { survey, earlier, findBands, rules }: Releasing): ReleasedBreakdown {
  const groups = survey.breakdowns.find(({ id }) => id === breakdown.id)?.groups.map(({ id }) => id) ?? [];
  const pinned = [false, true].flatMap((knowsReasons) => attack([...earlier, release], breakdown.id, groups, knowsReasons, findBands));
  const before = breakdownIn(earlier.at(-1), breakdown.id);
  if (pinned.some(({ question }) => question === null)) return before ?? { id: breakdown.id, withheld: withheldWords(rules.threshold), parts: [] };
  const questions = new Set(pinned.map(({ question }) => question));
  const parts = breakdown.parts.map((part) =>
    standBackOn(
      part,
      questions,
      before?.parts.find((each) => samePart(each, part.groups)),
      release,
    ),
  );
  return { ...breakdown, parts };
}

function standBackOn(part: ReleasedPart, questions: ReadonlySet<string | null>, before: ReleasedPart | undefined, release: Release): ReleasedPart {
  const figures = Object.entries(part.questions).map(([id, figure]): [string, ReleasedFigure] => [
    id,
    questions.has(id) ? earlierFigure(before?.questions[id], release) : figure,
  ]);
  return { ...part, questions: Object.fromEntries(figures) };
}

function earlierFigure(figure: ReleasedFigure | undefined, { number, rules }: Release): ReleasedFigure {
  if (figure && 'shown' in figure.answered) return { ...figure, why: keptWords(rules.threshold, figure.asOf) };
  const hidden = { hidden: 'to-protect-another' } as const;
  return { answered: hidden, positive: hidden, answers: null, asOf: number, why: withheldWords(rules.threshold) };
}
