import { ANSWERS, type AnswerCounts, type BreakdownCounts, type GroupCounts, type SurveyCounts, sum } from '../survey-counts.ts';
import type { Random } from './seeded.ts';

/** One respondent: a group in each breakdown, and an answer to each question. */
export interface Respondent {
  readonly groups: Readonly<Record<string, string>>;
  readonly answers: readonly (typeof ANSWERS)[number][];
}

export interface Design {
  /** The ids of the groups of each breakdown. */
  readonly breakdowns: Readonly<Record<string, readonly string[]>>;
  readonly neighboursMayMerge: boolean;
  readonly questions: number;
  /** The numbers of questions that are sensitive. */
  readonly sensitive?: readonly number[];
}

/** People whose groups are very unlike in size, and whose answers lean to one side. */
export function respondents(design: Design, howMany: number, random: Random): Respondent[] {
  const weights = Object.entries(design.breakdowns).map(([id, groups]) => ({
    id,
    groups,
    weights: groups.map(() => random() ** 3),
  }));
  const leaning = Array.from({ length: design.questions }, () => random());
  return Array.from({ length: howMany }, () => ({
    groups: Object.fromEntries(weights.map((each) => [each.id, pick(each.groups, each.weights, random)])),
    answers: leaning.map((lean) => pick(ANSWERS, [lean, lean, 0.3 * (1 - lean), 0.4 * (1 - lean), 0.3 * (1 - lean), 0.04, 0.04], random)),
  }));
}

function pick<T>(options: readonly T[], weights: readonly number[], random: Random): T {
  let left = random() * sum(weights);
  const found = options.find((_, at) => (left -= weights[at] ?? 0) < 0);
  return found ?? (options[0] as T);
}

export function countSurvey(design: Design, people: readonly Respondent[]): SurveyCounts {
  const ids = Array.from({ length: design.questions }, (_, at) => `q${at + 1}`);
  return {
    respondents: people.length,
    questions: ids.map((id, at) => ({
      id,
      sensitive: design.sensitive?.includes(at) ?? false,
      answers: countAnswers(people, at),
    })),
    breakdowns: Object.entries(design.breakdowns).map(
      ([id, groups]): BreakdownCounts => ({
        id,
        neighboursMayMerge: design.neighboursMayMerge,
        groups: groups.map((group): GroupCounts => {
          const members = people.filter((person) => person.groups[id] === group);
          const answers = ids.map((question, at) => [question, countAnswers(members, at)]);
          return {
            id: group,
            name: group,
            respondents: members.length,
            answers: Object.fromEntries(answers),
          };
        }),
      }),
    ),
  };
}

function countAnswers(people: readonly Respondent[], question: number): AnswerCounts {
  const counts: Record<(typeof ANSWERS)[number], number> = {
    '5': 0,
    '4': 0,
    '3': 0,
    '2': 0,
    '1': 0,
    '?': 0,
    '-': 0,
  };
  for (const { answers } of people) counts[answers[question] ?? '-']++;
  return counts;
}
