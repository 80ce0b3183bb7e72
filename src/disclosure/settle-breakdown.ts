import { fewNew } from './differences.ts';
import { lastFigure, pastsOf } from './earlier.ts';
import { ANSWERED, baseOf, type Cell, type CellState, type Form, isHidden, isVisible, type Layer, PEOPLE, POSITIVE, plus, REST } from './layer.ts';
import { maskOf } from './mask.ts';
import type { Part } from './merge-neighbours.ts';
import { protect, type Setting, widen } from './protect.ts';
import type { Releasing } from './releasing.ts';
import { answeredOf, answersOf, type BreakdownCounts, type Counts, countsOf, type QuestionCounts } from './survey-counts.ts';

/** A breakdown in certain parts, with what may be shown of it. */
export interface Settled {
  readonly parts: readonly Part[];
  readonly people: Layer;
  /** Of those questions whose figure for everybody is a new one. */
  readonly questions: readonly Layer[];
}

/** Null where it becomes plain early that fewer questions would be left than `atLeast`. */
export function settle(
  parts: readonly Part[],
  { id }: BreakdownCounts,
  open: readonly QuestionCounts[],
  releasing: Releasing,
  atLeast = 0,
): Settled | null {
  const { rules, findBands } = releasing;
  const people = newLayer(null, parts, id, releasing, null);
  protect([settingOf(people, parts, id, releasing)], rules, findBands);
  const settings = open.map((question) => settingOf(newLayer(question, parts, id, releasing, people), parts, id, releasing));
  const settled = { parts, people, questions: settings.map(({ layer }) => layer) };
  for (const setting of settings) widen(setting, rules);
  if (questionsLeft(settled) < atLeast) return null;
  protect(settings, rules, findBands);
  return settled;
}

/** How many questions are still shown by group, at least two of them; of a single group, that one. */
export function questionsLeft({ parts, people, questions }: Settled): number {
  return [people, ...questions].filter(({ cells }) => cells.filter(isVisible).length >= Math.min(2, parts.length)).length;
}

export function hidesNothing({ people, questions }: Settled): boolean {
  return [people, ...questions].every(({ cells }) => cells.every(isVisible));
}

const FORMS_OF_QUESTION: readonly Form[] = [ANSWERED, POSITIVE, REST];

function newLayer(question: QuestionCounts | null, parts: readonly Part[], breakdown: string, releasing: Releasing, people: Layer | null): Layer {
  const cells = parts.map((part, at): Cell => {
    const groups = people?.cells[at]?.groups ?? part.map(({ id }) => id);
    const counts = plus(part.map((group) => countsIn(group, question)));
    return {
      groups,
      counts,
      old: lastFigure(releasing.earlier, breakdown, groups, question?.id ?? null),
      state: 'shown',
    };
  });
  const layer: Layer = {
    question: question?.id ?? null,
    sensitive: question?.sensitive ?? false,
    total: plus(cells.map(({ counts }) => counts)),
    cells,
    forms: question ? FORMS_OF_QUESTION : [PEOPLE],
    people,
  };
  for (const [at, cell] of cells.entries()) cell.state = firstState(layer, cell, people?.cells[at], releasing);
  return layer;
}

function countsIn(group: Part[number], question: QuestionCounts | null): Counts {
  return question ? countsOf(answersOf(group, question.id)) : [0, 0, group.respondents];
}

/** Before anything is hidden for the sake of another. */
function firstState(layer: Layer, cell: Cell, people: Cell | undefined, { rules }: Releasing): CellState {
  if (people && isHidden(people)) return people.state;
  if (baseOf(layer, cell.counts) < rules.threshold) return 'few';
  if (fewNew(layer, cell, rules)) return 'few-new';
  return layer.sensitive && maskOf(cell.counts[0], answeredOf(cell.counts)) ? 'masked' : 'shown';
}

function settingOf(layer: Layer, parts: readonly Part[], breakdown: string, { earlier }: Releasing): Setting {
  const answered = (group: Part[number]) => (layer.question === null ? group.respondents : answeredOf(countsOf(answersOf(group, layer.question))));
  const now = new Map(parts.flat().map((group) => [group.id, answered(group)]));
  return { layer, now, pasts: pastsOf(earlier, breakdown, layer.question) };
}
