import { loadBandFinder } from '../../src/disclosure/bands.ts';
import { CITY_RULES, type Release, type Rules, releaseSurvey, SURVEY_RULES, type SurveyCounts } from '../../src/disclosure/index.ts';
import { countSurvey, type Design, respondents } from '../../src/disclosure/proof/made-up-survey.ts';
import { seeded } from '../../src/disclosure/proof/seeded.ts';

const GOALS = { school: 200, city: 1_000 };
const TIMES = 5;
const SCHOOL: Design = {
  breakdowns: { year: ['7', '8', '9', '10', '11', '12', '13'], sex: ['girl', 'boy', 'other', 'not said'], meals: ['yes', 'no', 'not said'] },
  neighboursMayMerge: true,
  questions: 24,
};
const CITY: Design = {
  breakdowns: { institution: Array.from({ length: 40 }, (_, at) => `institution ${at + 1}`) },
  neighboursMayMerge: false,
  questions: 24,
};

/** Releases of a school and of a city, each beside the time that counting the same answers takes. */
export async function benchDisclosure(): Promise<string[]> {
  // The solver is loaded once in the life of the service.
  await loadBandFinder();
  const school = respondents(SCHOOL, 1_500, seeded(3));
  const city = respondents(CITY, 20_000, seeded(4));
  const [first, now] = [countSurvey(SCHOOL, school.slice(0, 1_000)), countSurvey(SCHOOL, school)];
  const counting = await cpuTime(async () => countSurvey(SCHOOL, school));
  const before = await releaseSurvey(first, SURVEY_RULES);
  return [
    'released tables (processor time, median of 5):',
    await line('school of 1,500, 24 questions, 3 breakdowns', now, SURVEY_RULES, [], GOALS.school, counting),
    await line('the same after an earlier release', now, SURVEY_RULES, [before], GOALS.school, counting),
    await line('city of 40 institutions', countSurvey(CITY, city), CITY_RULES, [], GOALS.city, counting),
  ];
}

async function line(what: string, survey: SurveyCounts, rules: Rules, earlier: Release[], goal: number, counting: number): Promise<string> {
  const taken = await cpuTime(() => releaseSurvey(survey, rules, earlier));
  const met = taken <= goal ? 'met' : 'missed';
  return `  ${what}: ${taken.toFixed(0)} ms, ${(taken / counting).toFixed(1)} times the counting of a school's answers (goal ${goal} ms: ${met})`;
}

async function cpuTime(act: () => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    const before = process.cpuUsage();
    await act();
    const { user, system } = process.cpuUsage(before);
    taken.push((user + system) / 1_000);
  }
  return taken.toSorted((a, b) => a - b)[Math.floor(TIMES / 2)] ?? Number.NaN;
}
