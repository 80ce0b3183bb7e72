import { holeWords, type ProgrammeHole } from '../programme/index.ts';
import type { ReviewLevel } from '../reviews/index.ts';
import type { ActionLibrary, LibraryAction } from './library.form.ts';

/** What the suggestions are drawn from. */
export interface Findings {
  /** Rated elements below the best level, each with the levels whose criteria were not met and these in words. */
  ratings: { element: string; title: string; level: string; notMet: { level: string; says: string }[] }[];
  /** Lessons of the review with their level; null where there is none, which suggests nothing. */
  lessons: { id: string; title: string; level: ReviewLevel | null }[];
  developmentQuestions: { question: string; words: string; theme: string }[];
  holes: readonly ProgrammeHole[];
}

export interface Suggestion {
  action: LibraryAction;
  /** What was found, in a sentence: the reason for this suggestion here and now. */
  because: string;
  /** The criterion, rung or lesson that it would move. */
  moves: string;
}

interface Found {
  because: string;
  answers(trigger: LibraryAction['for']): boolean;
  moves?: (action: LibraryAction) => string;
}

/** Every action of the library that answers a finding: ratings first, then lessons, development questions and holes. */
export function suggest(library: ActionLibrary, findings: Findings): Suggestion[] {
  const found = [
    ...findings.ratings.map(ofRating),
    ...findings.lessons.flatMap(ofLesson),
    ...findings.developmentQuestions.map(ofQuestion),
    ...findings.holes.map(ofHole),
  ];
  return found.flatMap((each) =>
    library.actions
      .filter((action) => each.answers(action.for))
      .map((action) => ({ action, because: each.because, moves: each.moves?.(action) ?? action.moves })),
  );
}

function ofRating({ element, title, level, notMet }: Findings['ratings'][number]): Found {
  const hit = (trigger: LibraryAction['for']) =>
    'element' in trigger && trigger.element === element ? notMet.find((criterion) => trigger['not-met'].includes(criterion.level)) : undefined;
  return {
    because: `${title} is ${level}.`,
    answers: (trigger) => hit(trigger) !== undefined,
    moves: (action) => hit(action.for)?.says ?? action.moves,
  };
}

function ofLesson({ id, title, level }: Findings['lessons'][number]): Found[] {
  if (level === null || level >= 3) return [];
  return [{ because: `The review puts "${title}" below good.`, answers: (trigger) => 'lesson' in trigger && trigger.lesson === id }];
}

function ofQuestion({ words, theme }: Findings['developmentQuestions'][number]): Found {
  return { because: `Students rated this among the three lowest: "${words}"`, answers: (trigger) => 'theme' in trigger && trigger.theme === theme };
}

function ofHole(hole: ProgrammeHole): Found {
  const of = hole.hole === 'kind' ? hole.kind : hole.hole === 'need' ? hole.need : hole.transition;
  return {
    because: holeWords(hole),
    answers: (trigger) => 'hole' in trigger && trigger.hole === hole.hole && trigger.of === of,
  };
}
