import {
  type Release,
  type Released,
  type ReleasedBreakdown,
  type ReleasedFigure,
  SURVEY_RULES,
  type SurveyCounts,
  shownIn,
} from '../../../disclosure/index.ts';

type Answers = SurveyCounts['questions'][number]['answers'];

/** What may stand in a file of all answers, so that nothing is left of fewer than ten when a figure told earlier is subtracted from it. */
export interface Subtractable {
  /** False: the file as a whole would say what a few latecomers answered. */
  all: boolean;
  /** Questions, and breakdowns with `year-group` among them, that would say it. */
  withheld: ReadonlySet<string>;
}

/** `counts`: of the answers as they lie there now. `releases`: all that was ever told of them. */
export function whatSubtractionLeaves(counts: SurveyCounts, releases: readonly Release[]): Subtractable {
  const told = releases.map((release) => ({
    all: isMany(counts.respondents, release.respondents),
    questions: counts.questions.filter(
      ({ id, answers }) =>
        !isManyIn(
          answers,
          release.questions.find((figure) => figure.id === id),
        ),
    ),
    breakdowns: release.breakdowns.filter((breakdown) => !isSafe(breakdown, counts, release)),
  }));
  const withheld = told.flatMap(({ questions, breakdowns }) => [...questions, ...breakdowns].map(({ id }) => id));
  return { all: told.every(({ all }) => all), withheld: new Set(withheld) };
}

/** The first of it, which needs no more than how many answered, now and in each release. */
export function leavesAFew(respondents: number, told: readonly Released[]): boolean {
  return !told.every((each) => isMany(respondents, each));
}

/** Nobody came since, or so many that they hide each other. Of what was not told nothing can be subtracted. */
function isMany(now: number, told: Released): boolean {
  return hides(now - (shownIn(told) ?? now));
}

function hides(people: number): boolean {
  return people === 0 || people >= SURVEY_RULES.threshold;
}

function isManyIn(answers: Answers, told: ReleasedFigure | undefined): boolean {
  return told === undefined || isMany(answeredIn(answers), told.answered);
}

function answeredIn(answers: Answers): number {
  return answers[5] + answers[4] + answers[3] + answers[2] + answers[1];
}

/** Each part of it by itself, and those that are hidden together, which are the rest. */
function isSafe({ id, parts }: ReleasedBreakdown, counts: SurveyCounts, release: Release): boolean {
  const groups = counts.breakdowns.find((breakdown) => breakdown.id === id)?.groups ?? [];
  const late = (told: (part: ReleasedBreakdown['parts'][number]) => Released | undefined, now: (group: (typeof groups)[number]) => number) =>
    parts.flatMap((part) => {
      const shown = shownIn(told(part) ?? { hidden: 'few' });
      const here = groups.filter((group) => part.groups.includes(group.id)).reduce((sum, group) => sum + now(group), 0);
      return shown === null ? [] : [here - shown];
    });
  const people = late(
    ({ respondents }) => respondents.count,
    ({ respondents }) => respondents,
  );
  return (
    allHide(people, counts.respondents, release.respondents) &&
    release.questions.every((question) => {
      const all = counts.questions.find((each) => each.id === question.id);
      const answered = late(
        (part) => part.questions[question.id]?.answered,
        (group) => answeredOf(group.answers[question.id]),
      );
      return all === undefined || allHide(answered, answeredIn(all.answers), question.answered);
    })
  );
}

function answeredOf(answers: Answers | undefined): number {
  return answers ? answeredIn(answers) : 0;
}

function allHide(late: readonly number[], now: number, told: Released): boolean {
  const rest = now - (shownIn(told) ?? now) - late.reduce((sum, people) => sum + people, 0);
  return late.every(hides) && hides(rest);
}
