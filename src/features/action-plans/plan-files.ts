import type { CalendarEntry } from '../../programme/index.ts';
import type { IsoDate } from '../../rating/evidence.ts';
import { csvLine } from '../../shared/csv-line.ts';
import { LESSON_TITLES } from '../../surveys/lessons.ts';
import type { Lesson } from '../../surveys/question.ts';
import { onDay } from '../../ui/format.ts';
import type { GettingOn, Plan } from './load-plan.ts';
import { isFinished, isLate, STATUS_TITLES, statusNow, TERM_TITLES } from './plan.ts';

const COLUMNS = [
  ...['Number', 'Action', 'Why', 'Who sees to it', 'By when', 'Term', 'Success shows by', 'Needs', 'Element', 'Lesson', 'Question'],
  ...['Status', 'Overdue', 'Last note', 'Last note on'],
];

/** An action a line: UTF-8 with a mark, so that Excel reads it as such. */
export function* planAsCsv({ actions, elements }: Plan, { progress }: GettingOn, today: IsoDate): Generator<string> {
  yield `\ufeff${csvLine(COLUMNS)}`;
  for (const [place, action] of actions.entries()) {
    const { title, why, owner, due, term, successMeasure, resources, element, lesson, question } = action;
    const status = statusNow(progress, action.id);
    const last = progress.get(action.id)?.at(-1);
    const linked = [elements.find(({ id }) => id === element)?.title ?? element, lessonTitle(lesson), question];
    const said = [STATUS_TITLES[status], isLate(action, status, today) ? 'yes' : 'no', last?.note ?? null, last ? onDay(last.at) : null];
    yield csvLine([place + 1, title, why, owner, due, TERM_TITLES[term], successMeasure, resources, ...linked, ...said]);
  }
}

export function lessonTitle(lesson: string | null): string | null {
  return lesson === null ? null : (LESSON_TITLES[Number(lesson) as Lesson] ?? lesson);
}

/** A day each for what is not finished. */
export function calendarOf({ actions, institution }: Plan, { progress }: GettingOn): CalendarEntry[] {
  return actions
    .filter(({ id }) => !isFinished(statusNow(progress, id)))
    .map(({ id, due, title, owner, successMeasure }) => ({
      uid: `plan-action-${id}@waymark`,
      day: due,
      title: `Due: ${title}`,
      description: `${institution.name}. ${owner} sees to it. Success shows by: ${successMeasure}`,
    }));
}
