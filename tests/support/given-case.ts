import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../../src/evidence/problem.ts';
import type { Numbers } from '../../src/features/cases/identities.ts';
import type { EvidenceFile, RatedCase } from '../../src/features/cases/rated-case.ts';
import { overallBefore, withYearsBefore } from '../../src/features/cases/years-before.ts';
import { readFramework } from '../../src/features/frameworks/index.ts';
import { rateCityAsWhole } from '../../src/rating/city.ts';
import type {
  ActivityEvidence,
  CityEvidence,
  Count,
  DestinationEvidence,
  InstitutionEvidence,
  InstitutionKind,
  Source,
} from '../../src/rating/evidence.ts';
import type { Framework } from '../../src/rating/framework.ts';
import { byUrn, rateCity } from '../../src/rating/rate.ts';
import { yearBefore } from '../../src/rating/rate-survey.ts';
import { type Choices, settle } from '../../src/rating/reading.ts';

/** An institution as a test sees it: what is left out was in no file. */
export interface GivenInstitution {
  urn: string;
  name?: string;
  kind?: InstitutionKind;
  phases?: InstitutionEvidence['phases'];
  /** Year 11 leavers; those who are neither EET, not known nor in custody are NEET. */
  y11?: { eet: Count; of: number; notKnown?: number; custody?: number };
  ks4?: { sustained: Count; of: Count };
  post16?: { sustained: Count; of: Count };
  award?: 'held' | 'working-towards' | 'audited' | 'nothing';
  staff?: 'level 6' | 'level 4' | 'working-towards' | 'cpd' | 'nothing';
  /** How many of last year's three lowest questions are still among the lowest; `first` has no year before. */
  survey?: 0 | 1 | 2 | 3 | 'first';
  responses?: number;
  benchmarks?: number;
}

export interface GivenCase {
  partnership?: string;
  cycle?: string;
  framework?: string | Framework;
  readings?: Choices;
  institutions: GivenInstitution[];
  previous?: RatedCase | null;
  files?: EvidenceFile[];
  notices?: Problem[];
}

/** Rates made-up evidence with the real engine: nothing in the result is written by hand. */
export function givenRatedCase(given: GivenCase): RatedCase {
  const { framework, sha256 } =
    typeof given.framework === 'object' ? { framework: given.framework, sha256: 'f'.repeat(64) } : shipped(given.framework);
  const settled = settle(framework, given.readings);
  const cycle = given.cycle ?? '2024/25';
  const evidence: CityEvidence = {
    cycle,
    date: `${Number(cycle.slice(0, 4)) + 1}-07-31`,
    minimumCohort: 6,
    institutions: given.institutions.map((institution) => evidenceOf(institution, cycle)).sort(byUrn),
    national: { ks4: leavers({ sustained: 525_000, of: 576_000 }, cycle, 2), post16: leavers({ sustained: 400_000, of: 506_000 }, cycle, 3) },
  };
  const ratings = rateCity(settled, evidence);
  const previous = given.previous ?? null;
  const institutions = withYearsBefore({ framework: settled, city: evidence, ratings }, previous, SAME_NUMBERS);
  return {
    partnership: given.partnership ?? 'Dunmere',
    la: ['999'],
    cycle,
    date: evidence.date,
    framework: settled,
    frameworkSha256: sha256,
    evidence,
    institutions,
    city: rateCityAsWhole(settled, ratings, previous && overallBefore(institutions, previous, settled)),
    files: given.files ?? FILES,
    notices: given.notices ?? [],
    inputs: [],
    previous,
  };
}

/** No institution has changed its URN. */
const SAME_NUMBERS = { of: (numbers: Numbers) => numbers, today: (urn: string) => urn, keptApart: [] };

function shipped(id = 'derby-2012'): { framework: Framework; sha256: string } {
  const path = fileURLToPath(new URL(`../../frameworks/${id}.yaml`, import.meta.url));
  const read = readFramework(path, readFileSync(path));
  if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  return read;
}

const FILES: EvidenceFile[] = [
  {
    kind: 'y11-activity',
    name: 'ccis.csv',
    sha256: 'c0ffee'.padEnd(64, '1'),
    format: 'Year 11 activity, one row an institution',
    rows: 18,
    takenFor: null,
  },
  {
    kind: 'ks4-destinations',
    name: 'england_ks4-pupdest.csv',
    sha256: 'decade'.padEnd(64, '2'),
    format: 'performance tables, Key Stage 4',
    rows: 18,
    takenFor: null,
  },
];

function source(file: string, line: number): Source {
  return { file, sha256: FILES.find(({ name }) => name === file)?.sha256 ?? 'facade'.padEnd(64, '3'), line };
}

function evidenceOf(given: GivenInstitution, cycle: string): InstitutionEvidence {
  const line = Number(given.urn.slice(-3)) + 2;
  return {
    urn: given.urn,
    laestab: null,
    name: given.name ?? `Institution ${given.urn}`,
    kind: given.kind ?? 'mainstream',
    phases: given.phases ?? { ks4: null, post16: null },
    destinations: { ks4: given.ks4 ? leavers(given.ks4, cycle, line) : null, post16: given.post16 ? leavers(given.post16, cycle, line) : null },
    activity: given.y11 ? activity(given.y11, line) : null,
    awards: given.award ? [award(given.award, cycle, line)] : [],
    staff: given.staff ? [person(given.staff, line)] : [],
    survey: given.survey === undefined ? [] : survey(given.survey, given.responses ?? 100, cycle, line),
    gatsby:
      given.benchmarks === undefined
        ? null
        : { benchmarksMet: given.benchmarks, evaluatedOn: `${cycle.slice(0, 4)}-11-20`, source: source('gatsby.csv', line) },
  };
}

/** Destination tables of a cycle tell of those who left two years before. */
function leavers({ sustained, of }: { sustained: Count; of: Count }, cycle: string, line: number): DestinationEvidence {
  return { leavers: yearBefore(yearBefore(cycle)), cohort: of, sustained, source: source('england_ks4-pupdest.csv', line) };
}

function activity({ eet, of, notKnown = 0, custody = 0 }: NonNullable<GivenInstitution['y11']>, line: number): ActivityEvidence {
  const neet = typeof eet === 'number' ? of - eet - notKnown - custody : 'suppressed';
  return { leavers: of, eet, neet, notKnown, custody, source: source('ccis.csv', line) };
}

function award(standing: NonNullable<GivenInstitution['award']>, cycle: string, line: number) {
  const year = Number(cycle.slice(0, 4));
  const held = standing === 'held';
  const day = standing === 'audited' ? `${year}-12-05` : null;
  return {
    award: standing === 'nothing' ? '' : 'Quality in Careers Standard',
    status: standing === 'held' || standing === 'working-towards' ? standing : ('none' as const),
    awardedOn: held ? `${year - 1}-07-01` : null,
    expiresOn: held ? `${year + 2}-07-01` : null,
    auditCompletedOn: day,
    actionPlanAgreedOn: day,
    source: source('awards.csv', line),
  };
}

function person(standing: NonNullable<GivenInstitution['staff']>, line: number) {
  const level = { 'level 6': 6, 'level 4': 4, 'working-towards': null, cpd: null, nothing: null }[standing];
  return {
    person: 'careers adviser',
    givesGuidance: true,
    qualificationLevel: level,
    workingTowardsLevel: standing === 'working-towards' ? 6 : null,
    cpd: standing === 'cpd',
    hours: 400,
    source: source('staff.csv', line),
  };
}

const LAST_YEARS_LOWEST = ['Work experience', 'Knowing about apprenticeships', 'Help with applications'];
const OTHER_QUESTIONS = ['Talks by employers', 'A meeting with an adviser', 'Visits to colleges'];

function survey(still: NonNullable<GivenInstitution['survey']>, responses: number, cycle: string, line: number) {
  const before = still === 'first' ? [] : answers(yearBefore(cycle), 100, (index) => index < LAST_YEARS_LOWEST.length, line);
  const stays = still === 'first' ? 0 : still;
  const places = LAST_YEARS_LOWEST.length;
  return [...before, ...answers(cycle, responses, (index) => (index < places ? index < stays : index - places < places - stays), line)];
}

function answers(cycle: string, responses: number, isLow: (index: number) => boolean, line: number) {
  return [...LAST_YEARS_LOWEST, ...OTHER_QUESTIONS].map((question, index) => ({
    cycle,
    question,
    positive: Math.floor((responses * ((isLow(index) ? 30 : 70) + index)) / 100),
    responses,
    meanScore: null,
    source: source('survey.csv', line + index),
  }));
}
