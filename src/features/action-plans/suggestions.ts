import { type ActionLibrary, type Findings, type Suggestion, suggest, type Term } from '../../action-plan/index.ts';
import type { IsoDate } from '../../rating/evidence.ts';
import type { ActionTyped, PlanAction } from './plan.ts';

/** What an institution was found to lack. */
export interface Found extends Findings {
  /** The element that the development questions are about; null where the framework has none. */
  surveyElement: string | null;
}

/** An action that answers one finding, as it would stand in the plan. */
export interface PlanSuggestion {
  /** Names it in a form: the same as long as the finding is there. */
  key: string;
  because: string;
  moves: string;
  usualTime: string;
  action: ActionTyped;
}

interface Answered {
  link: Pick<ActionTyped, 'element' | 'lesson' | 'question'>;
  findings: Findings;
}

const NOTHING: Findings = { ratings: [], lessons: [], developmentQuestions: [], holes: [] };
const NO_LINK = { element: null, lesson: null, question: null };

/** What answers each finding and is not in the plan yet: ratings first, then lessons, development questions and holes. */
export function planSuggestions(library: ActionLibrary, found: Found, actions: readonly PlanAction[], today: IsoDate): PlanSuggestion[] {
  const taken = new Set(actions.map(({ suggestion }) => suggestion));
  const answered: Answered[] = [
    ...found.ratings.map((rating) => ({ link: { ...NO_LINK, element: rating.element }, findings: { ...NOTHING, ratings: [rating] } })),
    ...found.lessons.map((lesson) => ({ link: { ...NO_LINK, lesson: lesson.id }, findings: { ...NOTHING, lessons: [lesson] } })),
    ...found.developmentQuestions.map((asked) => ({
      link: { element: found.surveyElement, lesson: null, question: asked.question },
      findings: { ...NOTHING, developmentQuestions: [asked] },
    })),
    ...found.holes.map((hole) => ({ link: NO_LINK, findings: { ...NOTHING, holes: [hole] } })),
  ];
  const all = answered.flatMap(({ link, findings }) => suggest(library, findings).map((each) => asPlanned(each, link, today)));
  // Two holes in one kind, in two year groups, ask for the same action: the first says why.
  return all.filter(({ key }, place) => !taken.has(key) && all.findIndex((other) => other.key === key) === place);
}

/** What a new action is given where nobody has said better yet. */
const OWNER = 'Careers leader';
const MONTHS: Record<string, number> = { 'Half a term': 2, 'One term': 4, 'Two terms': 8, 'One year': 12, 'One to two years': 18 };
const USUAL_MONTHS = 8;
const SHORT_MONTHS = 4;
const MEDIUM_MONTHS = 12;

function asPlanned({ action, because, moves }: Suggestion, link: Answered['link'], today: IsoDate): PlanSuggestion {
  const months = MONTHS[action['usual-time']] ?? USUAL_MONTHS;
  const planned = {
    ...link,
    title: action.title,
    why: `${because} ${action.why}`,
    owner: OWNER,
    due: monthsAfter(today, months),
    term: termOf(months),
    resources: null,
    successMeasure: action['success-measure'],
  };
  const key = link.question === null ? action.id : `${action.id}/${link.question}`;
  return { key: key.slice(0, LONGEST_KEY), because, moves, usualTime: action['usual-time'], action: planned };
}

/** As long as the table keeps. */
const LONGEST_KEY = 200;

function termOf(months: number): Term {
  return months <= SHORT_MONTHS ? 'short' : months <= MEDIUM_MONTHS ? 'medium' : 'long';
}

/** The last day of the month that is so many months on: a due date that every calendar has. */
function monthsAfter(today: IsoDate, months: number): IsoDate {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return new Date(Date.UTC(year, month + months, 0)).toISOString().slice(0, 10);
}
