import type { StaffEvidence } from '../../../src/rating/evidence.ts';
import type { Choices } from '../../../src/rating/reading.ts';
import {
  CYCLE,
  givenAnswers,
  givenAward,
  givenCity,
  givenCityAveraging,
  givenInstitution,
  givenLeavers,
  givenPerson,
  LAST_CYCLE,
} from '../given-evidence.ts';
import type { Probe } from './probe.ts';

type Colour = 'green' | 'amber-green' | 'amber-red' | 'red';
type Given = Partial<Record<'y11' | 'award' | 'staff' | 'survey', Colour>> & { open?: true };

const LOWEST = { 'overall-rule': 'lowest' };
const MEDIAN = { 'overall-rule': 'median-low' };
const ALL_GREEN = { 'overall-rule': 'all-green' };
const RULES: Choices[] = [{}, LOWEST, MEDIAN, ALL_GREEN];

const [G, AG, AR, R] = ['green', 'amber-green', 'amber-red', 'red'] as const;

const STAFF: Record<Colour, Partial<StaffEvidence>> = {
  green: { qualificationLevel: 6 },
  'amber-green': { workingTowardsLevel: 6 },
  'amber-red': { cpd: true },
  red: {},
};

/** The order of the elements is Year 11, award, staff, survey; destinations are never rated here. */
export const OVERALL_PROBES: Probe[] = [
  of('all Green: Green', [G, G, G, G], 'green'),
  of('all Red: Red', [R, R, R, R], 'red'),
  of('a mean of 2.75 is nearest to Green', [G, G, G, AG], 'green'),
  of('a mean of exactly 2.5 is a tie and goes down: Amber/Green', [G, G, AG, AG], 'amber-green'),
  of('a mean of 2.67 of three elements is nearest to Green', [G, G, AG], 'green'),
  of('a mean of exactly 1.5 is a tie and goes down: Amber/Red', [G, G, R, R], 'amber-red'),
  of('a mean of 1.75 is nearest to Amber/Green', [G, AG, AG, R], 'amber-green'),
  of('a mean of exactly 0.5 is a tie and goes down: Red', [AG, R, R, R], 'red'),
  of('a mean of 0.75 is nearest to Amber/Red', [G, R, R, R], 'amber-red'),
  of('a mean of 2.33 with no Red: Amber/Green', [G, AG, AG], 'amber-green'),
  of('a mean of 2.25 with a Red: Amber/Green', [G, G, G, R], 'amber-green'),
  of('the lowest: Red beside three Greens', [G, G, G, R], 'red', LOWEST),
  of('the lowest: Amber/Red', [G, AG, AR], 'amber-red', LOWEST),
  of('the middle of three', [G, AR, R], 'amber-red', MEDIAN),
  of('the lower of the middle two of four', [G, AG, AR, R], 'amber-red', MEDIAN),
  of('Green only if all are', [G, G, G, G], 'green', ALL_GREEN),
  of('Green only if all are: else the lowest', [G, G, G, AG], 'amber-green', ALL_GREEN),
  ...RULES.flatMap((readings) => [
    of(`two rated elements are not enough ${named(readings)}`, [G, G], 'not-enough-elements', readings),
    of(`three rated elements are enough ${named(readings)}`, [G, G, G], 'green', readings),
    of(`no rated element is not enough ${named(readings)}`, [], 'not-enough-elements', readings),
  ]),
  open('an open element carries its set on: the mean is 2.5 or 2.25', { award: G, staff: G, survey: G }, 'amber-green'),
  open('an open element carries its set on: the mean of three is 1.67 or 1.33', { award: G, staff: AR }, 'amber-green or amber-red'),
  open('an open element carries its set on: the lowest', { award: G, staff: G }, 'amber-red or red', LOWEST),
  open('an open element whose every level gives the same is settled: the lowest is Red', { award: G, staff: R }, 'red', LOWEST),
  open('an open element counts as one of the three', { award: G, staff: G }, 'amber-green'),
];

function named(readings: Choices): string {
  return readings['overall-rule'] ? `(${readings['overall-rule']})` : '(recommended rule)';
}

function of(name: string, [y11, award, staff, survey]: Colour[], expected: string, readings: Choices = {}): Probe {
  const given = { ...(y11 && { y11 }), ...(award && { award }), ...(staff && { staff }), ...(survey && { survey }) };
  return probe(name, given, expected, readings);
}

/** Year 11 is 3 points below the average, in the hole, which is left open: Amber/Red or Red. */
function open(name: string, given: Given, expected: string, readings: Choices = {}): Probe {
  return probe(name, { ...given, open: true }, expected, { ...readings, 'y11-hole': 'unresolved' });
}

function probe(name: string, given: Given, expected: string, readings: Choices): Probe {
  const eet = given.open ? 901 : given.y11 && { green: 1000, 'amber-green': 931, 'amber-red': 920, red: 800 }[given.y11];
  const subject = givenInstitution({
    activity: eet === undefined ? null : givenLeavers({ eet, of: 1000 }),
    awards: given.award ? [awardFor(given.award)] : [],
    staff: given.staff ? [givenPerson(STAFF[given.staff])] : [],
    survey: given.survey ? surveyFor(given.survey) : [],
  });
  const city = eet === undefined ? givenCity({ institutions: [subject] }) : givenCityAveraging({ part: 931, whole: 1000 }, subject);
  return { name, element: 'overall', readings, city, expected };
}

function awardFor(level: Colour) {
  if (level === 'amber-red') return givenAward({ status: 'none', auditCompletedOn: '2024-12-05', actionPlanAgreedOn: '2025-01-20' });
  return givenAward({ status: ({ green: 'held', 'amber-green': 'working-towards', red: 'none' } as const)[level] });
}

function surveyFor(level: Colour) {
  const still = ['green', 'amber-green', 'amber-red', 'red'].indexOf(level);
  const low = ['a', 'b', 'c'].map((question, index) => [question, index < still ? 10 + index : 80 + index]);
  const others = ['d', 'e', 'f'].map((question, index) => [question, 40 + index]);
  return [...givenAnswers(LAST_CYCLE, { a: 10, b: 11, c: 12, d: 50, e: 51, f: 52 }), ...givenAnswers(CYCLE, Object.fromEntries([...low, ...others]))];
}
