import { type Cycle, csv, INSTITUTIONS, named, year } from './cycles.ts';
import { drawn, split } from './drawn.ts';
import { type ExampleInstitution, numbersIn } from './institution.ts';
import { QUESTIONS } from './questions.ts';

/** The files that the partnership keeps itself, in Waymark's templates. */

export function y11Counts(cycle: Cycle): string {
  const rows = year11(cycle).map(({ urn, name, leavers, eet, neet, notKnown, custody }) => [urn, name, leavers, eet, neet, notKnown, custody]);
  return csv([['urn', 'name', 'leavers', 'eet', 'neet', 'not_known', 'custody'], ...rows]);
}

/** NCCIS codes with how often they occur among those who stand so. */
const CODES = {
  eet: { 210: 30, 220: 22, 230: 40, 270: 1, 310: 4, 320: 1, 330: 1, 430: 1 },
  neet: { 619: 6, 610: 1, 615: 1, 640: 2, 630: 1, 620: 1 },
  notKnown: { 810: 3, 820: 2 },
  custody: { 710: 1 },
};

/** One row a young person, invented, with nothing but the institution and the code: in no order that tells anything. */
export function y11People(cycle: Cycle): string {
  const rows = year11(cycle).flatMap((counts) => shuffled(codesOf(counts), counts.urn).map((code) => [counts.urn, code]));
  return csv([['urn', 'activity_code'], ...rows]);
}

interface Year11Counts {
  urn: string;
  name: string;
  leavers: number;
  eet: number;
  neet: number;
  notKnown: number;
  custody: number;
}

function year11(cycle: Cycle): Year11Counts[] {
  return INSTITUTIONS.flatMap((institution) => {
    const figures = institution.y11[cycle.at];
    if (!figures) return [];
    const [leavers = 0, eet = 0, notKnown = 0, custody = 0] = numbersIn(figures);
    const { urn, name } = named(institution, cycle);
    return [{ urn, name, leavers, eet, neet: leavers - eet - notKnown - custody, notKnown, custody }];
  });
}

function codesOf(counts: Year11Counts): string[] {
  const standings = Object.keys(CODES) as (keyof typeof CODES)[];
  return standings.flatMap((standing) => {
    const codes = Object.entries(split<string>(counts[standing], CODES[standing], counts.urn, standing));
    return codes.flatMap(([code, count]) => Array.from({ length: count }, () => code));
  });
}

function shuffled(codes: string[], urn: string): string[] {
  const placed = codes.map((code, at) => ({ code, place: drawn(urn, at, code) }));
  return placed.sort((a, b) => a.place - b.place).map(({ code }) => code);
}

export function awards(cycle: Cycle): string {
  const rows = INSTITUTIONS.flatMap((institution) => {
    const award = institution.award[cycle.at];
    // Kept under the number that the school had when it began: the register's links say who that is now.
    return award
      ? [[institution.urn, award.award, award.status, award.awardedOn, award.expiresOn, award.auditCompletedOn, award.actionPlanAgreedOn]]
      : [];
  });
  return csv([['urn', 'award', 'status', 'awarded_on', 'expires_on', 'audit_completed_on', 'action_plan_agreed_on'], ...rows]);
}

export function staff(cycle: Cycle): string {
  const rows = INSTITUTIONS.flatMap((institution) => {
    const { urn } = named(institution, cycle);
    return institution.staff[cycle.at].map(({ person, givesGuidance, level, towards, cpd, hours }) => [
      urn,
      person,
      givesGuidance,
      level,
      towards,
      cpd,
      hours,
    ]);
  });
  return csv([['urn', 'person', 'gives_guidance', 'qualification_level', 'working_towards_level', 'cpd', 'hours'], ...rows]);
}

/** This cycle's answers and the last one's, the latter under the number the institution had then. */
export function survey(cycle: Cycle): string {
  const cycles = cycle.at === 0 ? [cycle] : [{ at: cycle.at - 1, began: cycle.began - 1 } as Cycle, cycle];
  const rows = cycles.flatMap((each) => INSTITUTIONS.flatMap((institution) => answers(institution, each)));
  return csv([['urn', 'cycle', 'question', 'positive', 'responses'], ...rows]);
}

function answers(institution: ExampleInstitution, cycle: Cycle): (string | number)[][] {
  const found = institution.survey[cycle.at];
  const { urn } = named(institution, cycle);
  if (!found) return [];
  return QUESTIONS.map((question, at) => {
    // In a big survey some skip a question.
    const skipped = found.responses > 40 ? Math.floor(4 * drawn(institution.urn, cycle.began, at, 'skipped')) : 0;
    const responses = found.responses - skipped;
    return [urn, year(cycle.began), question, Math.round(positiveShare(institution, cycle, at) * responses), responses];
  });
}

/** The lowest three stay below a third; what is among them in another year stays under a half, and no question of the others comes down so far. */
function positiveShare({ urn, survey }: ExampleInstitution, { at, began }: Cycle, question: number): number {
  const place = survey[at]?.lowest.indexOf(question + 1) ?? -1;
  if (place >= 0) return 0.19 + 0.05 * place + 0.02 * drawn(urn, began, question);
  if (survey.some((each) => each?.lowest.includes(question + 1))) return 0.42 + 0.07 * drawn(urn, began, question);
  return 0.5 + 0.38 * drawn(urn, question) + 0.04 * drawn(urn, began, question);
}

export function gatsby(cycle: Cycle): string {
  const rows = INSTITUTIONS.flatMap((institution) => {
    const met = institution.benchmarks[cycle.at];
    const day = 1 + Math.floor(28 * drawn(institution.urn, cycle.began, 'evaluation'));
    return met === null ? [] : [[named(institution, cycle).urn, met, `${cycle.began + 1}-05-${String(day).padStart(2, '0')}`]];
  });
  return csv([['urn', 'benchmarks_met', 'evaluated_on'], ...rows]);
}
