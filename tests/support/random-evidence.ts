import fc from 'fast-check';
import type {
  ActivityEvidence,
  AwardEvidence,
  CityEvidence,
  Count,
  DestinationEvidence,
  InstitutionEvidence,
  InstitutionKind,
  Phase,
  StaffEvidence,
  SurveyEvidence,
} from '../../src/rating/evidence.ts';
import { type Choices, readingsOf } from '../../src/rating/reading.ts';
import {
  CYCLE,
  DERBY,
  givenAward,
  givenCity,
  givenDestination,
  givenInstitution,
  givenLeavers,
  givenPerson,
  LAST_CYCLE,
  SUBJECT,
} from './given-evidence.ts';

/** Any choice of an option for every reading of the framework of 2012. */
export function anyReadings(except: Choices = {}): fc.Arbitrary<Choices> {
  const options = readingsOf(DERBY).map(({ id, options }) => [id, fc.constantFrom(...options.map((option) => option.id))] as const);
  return fc.record(Object.fromEntries(options)).map((choices) => ({ ...choices, ...except }));
}

/** Leavers of one school, all of it known. */
export function anyLeavers(most = 60): fc.Arbitrary<ActivityEvidence> {
  return fc
    .record({ eet: fc.nat(most), neet: fc.nat(12), notKnown: fc.nat(4), custody: fc.nat(2) })
    .map(({ eet, neet, notKnown, custody }) => givenLeavers({ eet, notKnown, custody, of: eet + neet + notKnown + custody }));
}

export const CELLS = ['eet', 'neet', 'notKnown', 'custody'] as const;

/** The same leavers with some of the cells hidden. */
export function anyHidden(leavers: ActivityEvidence): fc.Arbitrary<ActivityEvidence> {
  return fc.subarray([...CELLS], { minLength: 1, maxLength: 3 }).map((hidden) => {
    const cells = Object.fromEntries(hidden.map((cell): [string, Count] => [cell, 'suppressed']));
    return { ...leavers, ...cells };
  });
}

export function anyDestination(): fc.Arbitrary<DestinationEvidence> {
  const counted = fc.nat(120).chain((cohort) => fc.nat(cohort).map((sustained) => givenDestination(sustained, cohort)));
  const rounded = fc.integer({ min: 6, max: 120 }).chain((cohort) => {
    return fc.tuple(fc.nat(cohort), fc.nat(3)).map(([from, more]) => givenDestination({ from, to: Math.min(cohort, from + more) }, cohort));
  });
  const absent = fc.constantFrom<Count>('suppressed', 'low', 'not-applicable').map((why) => givenDestination(why, 30));
  return fc.oneof({ weight: 5, arbitrary: counted }, { weight: 2, arbitrary: rounded }, { weight: 1, arbitrary: absent });
}

const anyDay = fc.constantFrom(null, '2024-12-05', '2025-07-30', '2025-07-31', '2025-08-01');

export function anyAward(): fc.Arbitrary<AwardEvidence> {
  return fc
    .record({
      award: fc.constantFrom('Career Mark', 'Investor in Careers', ''),
      status: fc.constantFrom('held' as const, 'working-towards' as const, 'none' as const),
      expiresOn: anyDay,
      auditCompletedOn: anyDay,
      actionPlanAgreedOn: anyDay,
    })
    .map(givenAward);
}

const anyLevel = fc.option(fc.nat(8));

export function anyPerson(): fc.Arbitrary<StaffEvidence> {
  return fc
    .record({
      person: fc.constantFrom('adviser', 'careers lead', 'mentor'),
      givesGuidance: fc.boolean(),
      qualificationLevel: anyLevel,
      workingTowardsLevel: anyLevel,
      cpd: fc.boolean(),
      hours: fc.option(fc.constantFrom(0, 100, 200.5)),
    })
    .map(givenPerson);
}

export const QUESTIONS = ['a', 'b', 'c', 'd', 'e'];

/** Both years' answers to the same questions, with few different shares, so that ties are common. */
export function anySurvey(): fc.Arbitrary<SurveyEvidence[]> {
  const answer = fc.record({
    positive: fc.nat(9),
    responses: fc.constantFrom(9, 10, 10, 10),
    meanScore: fc.option(fc.constantFrom(1, 2, 3.5), { freq: 9 }),
  });
  const answers = (cycle: string) =>
    fc.tuple(...QUESTIONS.map(() => answer)).map((all) => all.map((each, index) => ({ ...each, cycle, question: QUESTIONS[index] as string })));
  const source = { file: 'survey.csv', sha256: 'cd'.repeat(32), line: 2 };
  return fc
    .tuple(answers(LAST_CYCLE), answers(CYCLE))
    .map((both) => both.flat().map((each, index) => ({ ...each, source: { ...source, line: index + 2 } })));
}

const KINDS: InstitutionKind[] = ['mainstream', 'special', 'alternative-provision', 'college', 'independent', 'unknown'];
const anyPhase = fc.constantFrom(null, true, false);

/** Everything that can be known about an institution, or not. */
export function anyInstitution(urn: string): fc.Arbitrary<InstitutionEvidence> {
  const activity = fc.option(fc.oneof({ weight: 3, arbitrary: anyLeavers() }, { weight: 1, arbitrary: anyLeavers(20).chain(anyHidden) }), {
    freq: 6,
  });
  const destination = fc.option(anyDestination(), { freq: 5 });
  return fc
    .record({
      kind: fc.constantFrom(...KINDS),
      phases: fc.record<Record<Phase, boolean | null>>({ ks4: anyPhase, post16: anyPhase }),
      destinations: fc.record({ ks4: destination, post16: destination }),
      activity,
      awards: fc.array(anyAward(), { maxLength: 3 }),
      staff: fc.array(anyPerson(), { maxLength: 3 }),
      survey: fc.oneof(anySurvey(), fc.constant<SurveyEvidence[]>([])),
    })
    .map((known) => numbered(givenInstitution({ urn, name: `School ${urn}`, ...known })));
}

/** Every fact on a line of its own, as in a file. */
function numbered(institution: InstitutionEvidence): InstitutionEvidence {
  const onLine = <Fact extends AwardEvidence | StaffEvidence>(fact: Fact, index: number): Fact => ({
    ...fact,
    source: { ...fact.source, line: index + 2 },
  });
  return { ...institution, awards: institution.awards.map(onLine), staff: institution.staff.map(onLine) };
}

/** A city of one to seven institutions, the first of them the subject. */
export function anyCity(): fc.Arbitrary<CityEvidence> {
  const national = fc.record({ ks4: fc.option(anyNational(), { freq: 8 }), post16: fc.option(anyNational(), { freq: 8 }) });
  return fc.integer({ min: 1, max: 7 }).chain((size) => {
    const institutions = fc.tuple(...Array.from({ length: size }, (_, index) => anyInstitution(String(Number(SUBJECT) + index))));
    return fc.tuple(institutions, national).map(([all, figures]) => givenCity({ institutions: all, national: figures }));
  });
}

function anyNational(): fc.Arbitrary<DestinationEvidence> {
  return fc.integer({ min: 700, max: 1000 }).map((sustained) => givenDestination(sustained, 1000));
}

/** The city with another institution in the place of the subject. */
export function withSubject(city: CityEvidence, change: (subject: InstitutionEvidence) => InstitutionEvidence): CityEvidence {
  return { ...city, institutions: city.institutions.map((each) => (each.urn === SUBJECT ? change(each) : each)) };
}

export function subjectOf(city: CityEvidence): InstitutionEvidence {
  const found = city.institutions.find(({ urn }) => urn === SUBJECT);
  if (!found) throw new Error('The city has no subject.');
  return found;
}
