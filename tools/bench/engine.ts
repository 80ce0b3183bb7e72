import { seeded } from '../../src/disclosure/proof/seeded.ts';
import { findFramework } from '../../src/features/frameworks/index.ts';
import type { CityEvidence, DestinationEvidence, InstitutionEvidence, Source } from '../../src/rating/evidence.ts';
import { lint } from '../../src/rating/lint.ts';
import { rateCity } from '../../src/rating/rate.ts';
import { settle } from '../../src/rating/reading.ts';

const INSTITUTIONS = 5_000;
const YEARS = 10;
const SOURCE: Source = { file: 'made-up.csv', sha256: '0'.repeat(64), line: 2 };

/** Rates 5,000 institutions × 10 years × 5 elements with explanations on one core; the ratio is to writing the same ratings as JSON. */
export async function benchEngine(): Promise<string[]> {
  const found = await findFramework('derby-2012', '.');
  if ('problems' in found) throw new Error(found.problems[0]?.message);
  const settled = settle(found.framework, { 'destination-criteria': 'proposed' });
  rateCity(settled, madeUpCity(2000));
  let rating = 0;
  let writing = 0;
  let size = 0;
  for (let year = 0; year < YEARS; year++) {
    const city = madeUpCity(2015 + year);
    const start = performance.now();
    const rated = rateCity(settled, city);
    const between = performance.now();
    size += JSON.stringify(rated).length;
    rating += (between - start) / 1000;
    writing += (performance.now() - between) / 1000;
  }
  const linted = performance.now();
  const findings = lint(found.framework).length;
  const ratings = INSTITUTIONS * YEARS * 5;
  return [
    `engine: ${ratings.toLocaleString('en-GB')} ratings with explanations in ${rating.toFixed(2)} s on one core (goal: under 2 s);`,
    `        ${(rating / writing).toFixed(1)} times as long as writing the same ratings as JSON (${(size / 1e6).toFixed(0)} MB in ${writing.toFixed(2)} s)`,
    `lint:   derby-2012, ${findings} findings, in ${(performance.now() - linted).toFixed(1)} ms (goal: under 50 ms)`,
  ];
}

export function madeUpCity(start: number): CityEvidence {
  const random = seeded(start);
  const cycle = `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
  const before = `${start - 1}/${String(start % 100).padStart(2, '0')}`;
  const institutions = Array.from({ length: INSTITUTIONS }, (_, index) => madeUpInstitution(100_000 + index, cycle, before, random));
  return {
    cycle,
    date: `${start + 1}-07-31`,
    minimumCohort: 6,
    institutions,
    national: { ks4: destination(554_426, 607_348), post16: destination(426_301, 541_441) },
  };
}

function destination(sustained: number, cohort: number): DestinationEvidence {
  return { leavers: '2022/23', cohort, sustained, source: SOURCE };
}

function madeUpInstitution(urn: number, cycle: string, before: string, random: () => number): InstitutionEvidence {
  const whole = (most: number) => Math.floor(random() * most);
  const leavers = 20 + whole(250);
  const neet = whole(Math.ceil(leavers / 10));
  const notKnown = whole(4);
  const sixthForm = random() < 0.5;
  const cohort = 20 + whole(150);
  const questions = [before, cycle].flatMap((year) =>
    Array.from({ length: 24 }, (_, question) => ({
      cycle: year,
      question: `q${String(question + 1).padStart(2, '0')}`,
      positive: whole(121),
      responses: 120,
      meanScore: null,
      source: SOURCE,
    })),
  );
  return {
    urn: String(urn),
    laestab: `999${String(urn - 96_000).padStart(4, '0')}`,
    name: `Institution ${urn}`,
    kind: 'mainstream',
    phases: { ks4: true, post16: sixthForm },
    destinations: {
      ks4: destination(leavers - whole(Math.ceil(leavers / 5)), leavers),
      post16: sixthForm ? destination(cohort - whole(Math.ceil(cohort / 3)), cohort) : null,
    },
    activity: { leavers, eet: leavers - neet - notKnown, neet, notKnown, custody: 0, source: SOURCE },
    awards: [
      { award: 'Career Mark', status: 'held', awardedOn: null, expiresOn: null, auditCompletedOn: null, actionPlanAgreedOn: null, source: SOURCE },
    ],
    staff: [
      { person: 'adviser', givesGuidance: true, qualificationLevel: whole(8), workingTowardsLevel: null, cpd: true, hours: 600, source: SOURCE },
    ],
    survey: questions,
    gatsby: null,
  };
}
