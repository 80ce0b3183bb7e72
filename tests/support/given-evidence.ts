import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readFramework } from '../../src/features/frameworks/index.ts';
import type {
  ActivityEvidence,
  AwardEvidence,
  CityEvidence,
  Count,
  CountRange,
  DestinationEvidence,
  InstitutionEvidence,
  Source,
  StaffEvidence,
  SurveyEvidence,
} from '../../src/rating/evidence.ts';
import type { Framework, SettledFramework } from '../../src/rating/framework.ts';
import type { Verdict } from '../../src/rating/level.ts';
import type { Share } from '../../src/rating/quantity.ts';
import { rateCity } from '../../src/rating/rate.ts';
import type { ElementRating, InstitutionRating } from '../../src/rating/rating.ts';
import { type Choices, settle } from '../../src/rating/reading.ts';

/** The URN of the institution that a test is about. */
export const SUBJECT = '100000';

export const CYCLE = '2024/25';
export const LAST_CYCLE = '2023/24';

const SOURCE: Source = { file: 'given.csv', sha256: 'ab'.repeat(32), line: 2 };

/** An institution of which no file says anything but what is given. */
export function givenInstitution(given: Partial<InstitutionEvidence> = {}): InstitutionEvidence {
  const nothing = { destinations: { ks4: null, post16: null }, activity: null, awards: [], staff: [], survey: [], gatsby: null };
  return { urn: SUBJECT, laestab: null, name: 'The subject', kind: 'mainstream', phases: { ks4: null, post16: null }, ...nothing, ...given };
}

/** A city in the cycle 2024/25, judged on its last day of July, with nothing in it but what is given. */
export function givenCity(given: Partial<CityEvidence> = {}): CityEvidence {
  return { cycle: CYCLE, date: '2025-07-31', minimumCohort: 6, institutions: [], national: { ks4: null, post16: null }, ...given };
}

type GivenLeavers = { eet: Count; of: Count; notKnown?: Count; custody?: Count; neet?: Count };

/** Year 11 leavers; who is none of the rest is NEET, and hidden where one of them is. */
export function givenLeavers({ eet, of, notKnown = 0, custody = 0, neet }: GivenLeavers): ActivityEvidence {
  return { leavers: of, eet, neet: neet ?? restOf(of, [eet, notKnown, custody]), notKnown, custody, source: SOURCE };
}

function restOf(all: Count, cells: Count[]): Count {
  const isKnown = typeof all === 'number' && cells.every((cell) => typeof cell === 'number');
  return isKnown ? cells.reduce<number>((left, cell) => left - Number(cell), all) : 'suppressed';
}

export function givenDestination(sustained: Count | CountRange, cohort: Count, leavers = '2022/23'): DestinationEvidence {
  return { leavers, cohort, sustained, source: SOURCE };
}

/** An award held and not limited in time, but for what is given. */
export function givenAward(given: Partial<AwardEvidence> = {}): AwardEvidence {
  const dates = { awardedOn: null, expiresOn: null, auditCompletedOn: null, actionPlanAgreedOn: null };
  return { award: 'Career Mark', status: 'held', ...dates, source: SOURCE, ...given };
}

/** A person who gives guidance and has no qualification or training, but for what is given. */
export function givenPerson(given: Partial<StaffEvidence> = {}): StaffEvidence {
  const nothing = { qualificationLevel: null, workingTowardsLevel: null, cpd: false, hours: null };
  return { person: 'careers adviser', givesGuidance: true, ...nothing, source: SOURCE, ...given };
}

/** Answers to questions by their ids: positive answers out of so many. */
export function givenAnswers(cycle: string, positive: Record<string, number>, responses = 100): SurveyEvidence[] {
  return Object.entries(positive).map(([question, number]) => ({ cycle, question, positive: number, responses, meanScore: null, source: SOURCE }));
}

/** A city of the subject and one large institution, whose pooled average is exactly this share. */
export function givenCityAveraging(average: Share, subject: InstitutionEvidence): CityEvidence {
  const { activity } = subject;
  const [eet, leavers, custody] = [activity?.eet, activity?.leavers, activity?.custody].map((count) => (typeof count === 'number' ? count : 0));
  const own = { part: eet ?? 0, whole: (leavers ?? 0) - (custody ?? 0) };
  let times = Math.ceil((2 * own.whole) / average.whole);
  const rest = () => ({ eet: times * average.part - own.part, of: times * average.whole - own.whole });
  while (rest().eet < 0 || rest().eet > rest().of) times *= 2;
  return givenCity({ institutions: [subject, givenInstitution({ urn: '100001', name: 'All the others', activity: givenLeavers(rest()) })] });
}

/** A framework file of the repository, by its path from the root. */
export function givenFramework(path: string): Framework {
  const read = readFramework(path, readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url))));
  if ('problems' in read) throw new Error(read.problems.map(({ line, message }) => `${path}:${line} ${message}`).join('\n'));
  return read.framework;
}

/** The framework as published in 2012, before any reading is chosen. */
export const DERBY = givenFramework('frameworks/derby-2012.yaml');

/** The proposal of 2025, which leaves no readings open. */
export const CAREERS = givenFramework('frameworks/careers-2025.yaml');

/** The framework of 2012 with these readings, and the recommended ones for the rest. */
export function derby(readings: Choices = {}): SettledFramework {
  return settle(DERBY, readings);
}

export function ratingOf(city: CityEvidence, framework: SettledFramework, urn = SUBJECT): InstitutionRating {
  const found = rateCity(framework, city).find((rating) => rating.urn === urn);
  if (!found) throw new Error(`The city has no institution ${urn}.`);
  return found;
}

export function elementOf(city: CityEvidence, framework: SettledFramework, element: string, urn = SUBJECT): ElementRating {
  const found = ratingOf(city, framework, urn).elements[element];
  if (!found) throw new Error(`The framework has no element ${element}.`);
  return found;
}

/** A verdict in one text: "amber-red", "amber-red or red", or the reason why there is none. */
export function said({ levels, reason }: Verdict): string {
  return reason ?? levels.join(' or ');
}
