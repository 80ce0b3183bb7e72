import { breakdownIn, samePart } from './earlier.ts';
import { type Cell, isVisible, type Layer } from './layer.ts';
import { maskOf } from './mask.ts';
import { mergeNeighbours, type Part } from './merge-neighbours.ts';
import { shownCount } from './reader-sees.ts';
import type { Dated, Released, ReleasedBreakdown, ReleasedFigure, ReleasedPart } from './release.ts';
import type { Releasing } from './releasing.ts';
import { hidesNothing, questionsLeft, type Settled, settle } from './settle-breakdown.ts';
import { type ANSWERS, type AnswerCounts, answeredOf, answersOf, type BreakdownCounts, type QuestionCounts, sum } from './survey-counts.ts';
import { totalHiddenWords, whyWords, withheldWords } from './words.ts';

/**
 * The first way that leaves most: hide more; or show neighbours as one; or, question by question, nothing. Parts stay what they were in the last
 * release: figures of other parts, put beside the earlier ones, would bound what is hidden. Only a table that hides nothing may be cut anew.
 */
export function releaseBreakdown(breakdown: BreakdownCounts, open: readonly QuestionCounts[], releasing: Releasing): ReleasedBreakdown {
  const before = partsBefore(breakdown, releasing);
  const best = before ? goOn(before, breakdown, open, releasing) : begin(breakdown, open, releasing);
  return writeBreakdown(best, breakdown.id, releasing);
}

function goOn(before: Part[], breakdown: BreakdownCounts, open: readonly QuestionCounts[], releasing: Releasing): Settled {
  const same = settle(before, breakdown, open, releasing) as Settled;
  const cutAnew = hidesNothing(same) ? null : settle(alone(breakdown), breakdown, open, releasing, open.length + 1);
  return cutAnew && hidesNothing(cutAnew) ? cutAnew : same;
}

function begin(breakdown: BreakdownCounts, open: readonly QuestionCounts[], releasing: Releasing): Settled {
  const asOne = merged(breakdown, releasing);
  const together = asOne && settle(asOne, breakdown, open, releasing);
  const apart = settle(alone(breakdown), breakdown, open, releasing, together ? questionsLeft(together) : 0);
  if (!together) return apart as Settled;
  return apart && questionsLeft(apart) >= questionsLeft(together) ? apart : together;
}

const alone = ({ groups }: BreakdownCounts): Part[] => groups.map((group) => [group]);

function merged({ groups, neighboursMayMerge }: BreakdownCounts, { rules }: Releasing): Part[] | null {
  const parts = neighboursMayMerge ? mergeNeighbours(groups, rules.threshold) : [];
  return parts.length > 1 ? parts : null;
}

/** Groups that are new since stand alone. */
function partsBefore({ id, groups }: BreakdownCounts, { earlier }: Releasing): Part[] | null {
  const parts = breakdownIn(earlier.at(-1), id)?.parts ?? [];
  if (parts.length === 0) return null;
  const kept = parts.map((part) => groups.filter((group) => part.groups.includes(group.id))).filter((part) => part.length > 0);
  return [...kept, ...groups.filter((group) => !kept.flat().includes(group)).map((group) => [group])];
}

function writeBreakdown(settled: Settled, id: string, releasing: Releasing): ReleasedBreakdown {
  const says = settled.people.cells.some((cell) => isVisible(cell) || cell.old);
  // A table of which nothing is shown does not say either which of its groups are small.
  if (!says)
    return {
      id,
      withheld: withheldWords(releasing.rules.threshold),
      parts: [],
    };
  return {
    id,
    withheld: null,
    parts: settled.parts.map((part, at) => writePart(settled, part, at, id, releasing)),
  };
}

function writePart(settled: Settled, part: Part, at: number, breakdown: string, releasing: Releasing): ReleasedPart {
  const groups = part.map(({ id }) => id);
  const before = breakdownIn(releasing.earlier.at(-1), breakdown)?.parts.find((each) => samePart(each, groups));
  const figures = releasing.survey.questions.map(({ id }): [string, ReleasedFigure] => {
    const layer = settled.questions.find(({ question }) => question === id);
    const cell = layer?.cells[at];
    const earlier = before?.questions[id];
    return [id, layer && cell ? writeFigure(layer, cell, part, earlier, releasing) : (earlier ?? closedFigure(releasing))];
  });
  return {
    groups,
    name: nameOf(part),
    respondents: writePeople(settled.people, at, before, releasing),
    questions: Object.fromEntries(figures),
  };
}

const nameOf = (part: Part): string => part.map(({ name }) => name).join(' and ');

function writePeople({ cells }: Layer, at: number, before: ReleasedPart | undefined, { number, rules }: Releasing): ReleasedPart['respondents'] {
  const cell = cells[at] as Cell;
  if (isVisible(cell))
    return {
      count: shownCount(sum(cell.counts), rules),
      asOf: number,
      why: null,
    };
  if (before && cell.old)
    return {
      ...before.respondents,
      why: whyWords(cell.state, rules, 'people', before.respondents.asOf),
    };
  return {
    count: hiddenAs(cell, true),
    asOf: number,
    why: whyWords(cell.state, rules, 'people', null),
  };
}

/** Where a whole question is hidden, no cell says whether it is the small one. */
function hiddenAs({ state }: Cell, othersAreShown: boolean): Released {
  return {
    hidden: state === 'few' && othersAreShown ? 'few' : 'to-protect-another',
  };
}

function writeFigure(layer: Layer, cell: Cell, part: Part, earlier: ReleasedFigure | undefined, { number, rules }: Releasing): ReleasedFigure {
  if (isVisible(cell)) return visibleFigure(layer, cell, part, { asOf: number, why: whyWords(cell.state, rules, 'answers', null) }, rules);
  if (earlier && cell.old)
    return {
      ...earlier,
      why: whyWords(cell.state, rules, 'answers', earlier.asOf),
    };
  const othersAreShown = layer.cells.some(isVisible);
  const hidden = hiddenAs(cell, othersAreShown);
  const why = othersAreShown ? whyWords(cell.state, rules, 'answers', null) : withheldWords(rules.threshold);
  return {
    answered: hidden,
    positive: hidden,
    answers: null,
    asOf: number,
    why,
  };
}

function visibleFigure(layer: Layer, cell: Cell, part: Part, dated: Dated, rules: Releasing['rules']): ReleasedFigure {
  const answered = answeredOf(cell.counts);
  const mask = cell.state === 'masked' ? maskOf(cell.counts[0], answered) : null;
  const inFull = !layer.sensitive && rules.roundTo === 1 && layer.cells.every(({ state }) => state === 'shown');
  return {
    answered: shownCount(answered, rules),
    positive: mask?.released ?? shownCount(cell.counts[0], rules),
    answers: inFull ? addAnswers(part, layer.question) : null,
    ...dated,
  };
}

/** Every answer by itself would say what the hidden ones of it are, so it is given only where nothing of a question is hidden. */
function addAnswers(part: Part, question: string | null): AnswerCounts | null {
  if (question === null) return null;
  const count = (answer: (typeof ANSWERS)[number]) => sum(part.map((group) => answersOf(group, question)[answer]));
  return {
    '5': count('5'),
    '4': count('4'),
    '3': count('3'),
    '2': count('2'),
    '1': count('1'),
    '?': count('?'),
    '-': count('-'),
  };
}

function closedFigure({ number }: Releasing): ReleasedFigure {
  const hidden: Released = { hidden: 'few' };
  return {
    answered: hidden,
    positive: hidden,
    answers: null,
    asOf: number,
    why: totalHiddenWords,
  };
}
