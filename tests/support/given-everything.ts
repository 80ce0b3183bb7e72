import { randomUUID } from 'node:crypto';
import { countsWithin } from '../../src/evidence/earlier-leavers.ts';
import type { Entered } from '../../src/features/evidence/index.ts';
import type { DestinationEvidence, GatsbyEvidence, Phase, StaffEvidence, SurveyEvidence } from '../../src/rating/evidence.ts';
import type { GivenApp } from './given-app.ts';
import { activity, award } from './given-cycle.ts';

interface Wanted {
  name: string;
  kind?: string;
  phases?: Phase[];
  urn?: string | null;
  laestab?: string | null;
}

/** An institution with all that a case can say of it; gives back its id. */
export async function givenRegistered(app: GivenApp, partnership: string, wanted: Wanted): Promise<string> {
  const id = randomUUID();
  const { name, kind = 'mainstream', phases = ['ks4'], urn = null, laestab = null } = wanted;
  await app.admin.query(
    'insert into institution (partnership_id, institution_id, name, kind, phases, urn, laestab, created_at) values ($1, $2, $3, $4, $5, $6, $7, now())',
    [partnership, id, name, kind, phases, urn, laestab],
  );
  return id;
}

const SOURCE = { file: 'made-up.csv', sha256: 'a'.repeat(64), line: 2 };

function destinations(to: string | null, kind: 'ks4-destinations' | 'post16-destinations', fact: Partial<DestinationEvidence>): Entered {
  return { institution: to, kind, key: '', fact: { leavers: '2023/24', cohort: 100, sustained: 94, source: SOURCE, ...fact } };
}

function staff(to: string, people: Partial<StaffEvidence>[]): Entered {
  const nobody = { givesGuidance: true, qualificationLevel: null, workingTowardsLevel: null, cpd: false, hours: null, source: SOURCE };
  return { institution: to, kind: 'staff', key: '', fact: people.map((person) => ({ ...nobody, person: 'Careers adviser', ...person })) };
}

export function survey(to: string, cycle: string, positive: number[], more: Partial<SurveyEvidence> = {}): Entered {
  const questions = positive.map((number, place) => ({
    cycle,
    question: `question ${place + 1}`,
    positive: number,
    responses: 50,
    meanScore: null,
    source: SOURCE,
    ...more,
  }));
  return { institution: to, kind: 'survey', key: cycle, fact: questions };
}

function gatsby(to: string, fact: Partial<GatsbyEvidence>): Entered {
  return { institution: to, kind: 'gatsby', key: '', fact: { benchmarksMet: 6, evaluatedOn: '2026-05-01', source: SOURCE, ...fact } };
}

/** Institutions of every kind with every kind of evidence, hidden and absent figures, and none at all. */
export async function givenEverything(given: GivenApp, partnership: string, year: string) {
  const add = (wanted: Wanted) => givenRegistered(given, partnership, wanted);
  const start = Number(year.slice(0, 4));
  const leavers = `${start - 2}/${String(start - 1).slice(2)}`;
  const last = `${start - 1}/${String(start).slice(2)}`;
  const ids = {
    both: await add({ name: 'Both phases, with a comma', phases: ['ks4', 'post16'], urn: '100001', laestab: '9904001' }),
    special: await add({ name: '=Special("school")', kind: 'special', urn: '100002', laestab: '9907002' }),
    unit: await add({ name: 'Referral unit', kind: 'alternative-provision', urn: '100003' }),
    college: await add({ name: 'College', kind: 'college', phases: ['post16'], urn: '100004', laestab: '9918004' }),
    collegeForYounger: await add({ name: 'College with Year 11', kind: 'college', phases: ['ks4', 'post16'], urn: '100005' }),
    independent: await add({ name: 'Independent', kind: 'independent', phases: ['ks4', 'post16'], urn: '100006' }),
    neither: await add({ name: 'Neither phase', phases: [], urn: '100007', laestab: '9904007' }),
    laestabOnly: await add({ name: 'Known by LAESTAB', laestab: '9904008' }),
    numberless: await add({ name: 'Without a number' }),
    numberlessSpecial: await add({ name: 'Special without a number', kind: 'special' }),
    elsewhere: await add({ name: 'In another authority', urn: '100011', laestab: '8804011', phases: ['ks4', 'post16'] }),
    hidden: await add({ name: 'Hidden', urn: '100012', laestab: '9904012', phases: ['ks4', 'post16'] }),
    small: await add({ name: 'Small', urn: '100013', laestab: '9904013' }),
    ranged: await add({ name: 'Only a per cent', urn: '100014', laestab: '9904014' }),
    empty: await add({ name: 'No evidence', urn: '100015', laestab: '9904015' }),
  };
  const ks4 = (to: string | null, fact: Partial<DestinationEvidence>) => destinations(to, 'ks4-destinations', { leavers, ...fact });
  const post16 = (to: string | null, fact: Partial<DestinationEvidence>) => destinations(to, 'post16-destinations', { leavers, ...fact });
  const counts = (leaving: number, eet: number) => ({ leavers: leaving, eet });
  const facts: Entered[] = [
    ks4(null, { cohort: 600_000, sustained: 563_000 }),
    post16(null, { cohort: 400_000, sustained: 330_000 }),
    ks4(ids.both, { cohort: 204, sustained: 193 }),
    post16(ids.both, { cohort: 90, sustained: 70 }),
    ks4(ids.special, { cohort: 12, sustained: 'suppressed' }),
    post16(ids.college, { cohort: 1200, sustained: 1001 }),
    ks4(ids.collegeForYounger, { cohort: 30, sustained: 29 }),
    ks4(ids.laestabOnly, { cohort: 150, sustained: 130 }),
    ks4(ids.numberless, { cohort: 150, sustained: 149 }),
    ks4(ids.elsewhere, { cohort: 'not-available', sustained: 'not-available' }),
    post16(ids.elsewhere, { cohort: 'low', sustained: 'low' }),
    ks4(ids.hidden, { cohort: 'suppressed', sustained: 'suppressed' }),
    post16(ids.hidden, { cohort: 40, sustained: 'too-few-to-show' }),
    ks4(ids.small, { cohort: 5, sustained: 5 }),
    ks4(ids.ranged, { leavers: last.replace(/.*/, leavers), cohort: 180, sustained: countsWithin(93, 180) as { from: number; to: number } }),
    activity(ids.both, counts(204, 193)),
    activity(ids.special, counts(14, 9)),
    activity(ids.unit, counts(20, 10)),
    activity(ids.laestabOnly, counts(150, 139)),
    activity(ids.numberless, counts(100, 60)),
    activity(ids.numberlessSpecial, counts(10, 4)),
    activity(ids.small, counts(5, 5)),
    {
      institution: ids.hidden,
      kind: 'y11-activity',
      key: '',
      fact: { leavers: 120, eet: 'suppressed', neet: 'suppressed', notKnown: 3, custody: 0, source: SOURCE },
    },
    award(ids.both, { status: 'held', expiresOn: `${start + 1}-07-31` }),
    award(ids.special, { status: 'held', expiresOn: `${start + 1}-07-30`, auditCompletedOn: '2026-01-10', actionPlanAgreedOn: '2026-02-10' }),
    award(ids.unit, { status: 'working-towards' }),
    award(ids.hidden, { award: '', status: 'none' }),
    {
      institution: ids.college,
      kind: 'quality-award',
      key: '',
      fact: ['held', 'working-towards'].map((status) => ({
        award: 'matrix',
        status: status as 'held',
        awardedOn: '2020-01-01',
        expiresOn: status === 'held' ? '2023-01-01' : null,
        auditCompletedOn: null,
        actionPlanAgreedOn: null,
        source: SOURCE,
      })),
    },
    staff(ids.both, [
      { qualificationLevel: 6, hours: 120.5 },
      { person: 'Form tutor, "Year 11"', cpd: true },
    ]),
    staff(ids.unit, [{ person: '-', givesGuidance: false }]),
    staff(ids.hidden, [{ person: '+44 line', workingTowardsLevel: 4 }]),
    staff(ids.numberless, [{ cpd: true }]),
    survey(ids.both, last, [30, 20, 10, 40, 45]),
    survey(ids.both, year, [10, 40, 30, 20, 45], { meanScore: 10 / 3 }),
    survey(ids.special, year, [10, 40, 30]),
    survey(ids.unit, last, [10, 40, 30]),
    survey(ids.unit, year, [5, 5, 5], { responses: 9 }),
    survey(ids.hidden, last, [10, 12, 13, 40]),
    survey(ids.hidden, year, [10, 12]),
    gatsby(ids.both, {}),
  ];
  return { ids, facts };
}
