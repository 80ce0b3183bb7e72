import type { Cast } from './cast.ts';
import { addPerson, changePerson, logTraining, setBudget, type TypedTraining } from './staff-journeys.ts';

const MILLRACE = 'Millrace School';
const COLLEGE = 'Dunmere Sixth Form College';
const LARKMOOR = 'Larkmoor School';

/** Millrace wishes to name its adviser, in its own register. */
const ADVISER = {
  ...{ person: 'careers adviser', name: 'Ada Byrne', qualification: '6', towards: '', hours: '350', employment: 'employed', cdi: 'yes' },
  ...{ title: 'Diploma in Career Guidance and Development', body: 'Dunmere College', proof: 'Certificate in the staff file' },
  ...{ 'awarded-day': '3', 'awarded-month': '7', 'awarded-year': '2019' },
};
const TUTOR = { person: 'sixth form tutor', qualification: '4', towards: '', hours: '120', employment: 'employed', cdi: 'no' };

/** 2022/23: Millrace begins its register; the others go on with what the file of the partnership says. */
export async function staffOfFirstYear(cast: Cast, cycle: string): Promise<void> {
  const [helen, bethan, ciaran] = [cast.as('Helen Marsh'), cast.as('Bethan Price'), cast.as('Ciarán Doyle')];
  const millrace = cast.staff(cycle, MILLRACE);
  await changePerson(helen, millrace, ADVISER);
  await changePerson(helen, millrace, TUTOR);
  await setBudget(helen, millrace, '600');
  await logTraining(helen, millrace, {
    ...{ title: 'Jobs in Dunmere: where they are and will be', topic: 'labour-market', groups: ['staff'], hours: '2', held: '16 11 2022' },
    ...{ provider: 'Dunmere 14-19 Partnership', pounds: '0', changed: 'Form tutors use the figures in the spring term' },
  });
  await logTraining(bethan, cast.staff(cycle, COLLEGE), {
    ...{ title: 'Applying to university from 2023', topic: 'higher', groups: ['staff'], hours: '3', held: '2 3 2023' },
    provider: 'A university of the region',
  });
  await logTraining(ciaran, cast.staff(cycle, LARKMOOR), {
    ...{ title: 'First steps of a careers leader', topic: 'leading', groups: ['staff'], hours: '6', held: '9 2 2023', pounds: '180' },
    provider: 'Dunmere 14-19 Partnership',
  });
}

const SECOND_YEAR: TypedTraining[] = [
  {
    ...{ title: 'Apprenticeships for tutors', topic: 'technical', groups: ['staff', 'support-staff'], hours: '1.5', held: '5 2 2024', pounds: '120' },
    changed: 'Each Year 11 tutor group has met an apprentice',
  },
  { title: 'What governors ask of careers guidance', topic: 'leading', groups: ['governors'], hours: '1', held: '20 3 2024', pounds: '0' },
  { title: 'Careers in science lessons', topic: 'curriculum', groups: ['staff'], hours: '2', held: '14 6 2024', pounds: '240' },
];

/** 2023/24: Millrace trains support staff and governors too; Larkmoor has no time for any. */
export async function staffOfSecondYear(cast: Cast, cycle: string): Promise<void> {
  const helen = cast.as('Helen Marsh');
  const millrace = cast.staff(cycle, MILLRACE);
  await setBudget(helen, millrace, '900');
  for (const training of SECOND_YEAR) await logTraining(helen, millrace, training);
  await logTraining(cast.as('Bethan Price'), cast.staff(cycle, COLLEGE), {
    ...{ title: 'Better one-to-one interviews', topic: 'interviews', groups: ['staff'], hours: '6', held: '12 1 2024', formal: 'yes' },
    provider: 'Dunmere College',
  });
}

const THIRD_YEAR: TypedTraining[] = [
  {
    ...{ title: 'Level 6 Diploma, first term', topic: 'interviews', groups: ['staff'], hours: '60', held: '11 4 2025', pounds: '850' },
    ...{ for: 'employer engagement officer', formal: 'yes', provider: 'Dunmere College' },
  },
  {
    ...{ title: 'Guidance for students with special needs', topic: 'send', groups: ['staff', 'support-staff'], hours: '3', held: '13 11 2024' },
    ...{ pounds: '200', changed: 'Interviews of Year 9 students with a plan come first, and a parent is asked along' },
  },
  { title: 'Talking about jobs without stereotypes', topic: 'stereotypes', groups: ['staff'], hours: '1.5', held: '22 1 2025', pounds: '0' },
  { title: 'The year in careers guidance', topic: 'leading', groups: ['governors'], hours: '1', held: '26 3 2025', pounds: '0' },
  { title: 'A day with the yard', topic: 'employers', groups: ['staff', 'support-staff'], hours: '6', held: '16 5 2025' },
];

/** 2024/25: somebody new at Millrace is on the course, somebody else has left, and five trainings are logged. */
export async function staffOfThirdYear(cast: Cast, cycle: string): Promise<void> {
  const [helen, imran] = [cast.as('Helen Marsh'), cast.as('Imran Siddiqui')];
  const millrace = cast.staff(cycle, MILLRACE);
  await addPerson(imran, millrace, {
    ...{ person: 'employer engagement officer', qualification: '', towards: '6', hours: '90', employment: 'employed', cdi: 'no' },
    ...{ towardsTitle: 'Diploma in Career Guidance and Development', note: 'Began in January; the course ends in July next year' },
    ...{ 'since-day': '8', 'since-month': '1', 'since-year': '2025', 'expected-day': '31', 'expected-month': '7', 'expected-year': '2026' },
  });
  await changePerson(helen, millrace, { ...TUTOR, 'left-day': '31', 'left-month': '12', 'left-year': '2024' });
  await setBudget(helen, millrace, '1200');
  for (const training of THIRD_YEAR) await logTraining(helen, millrace, training);
  await logTraining(cast.as('Bethan Price'), cast.staff(cycle, COLLEGE), {
    ...{ title: 'Degree apprenticeships', topic: 'technical', groups: ['staff'], hours: '2', held: '4 2 2025' },
    changed: 'The fair in March has six employers that offer them',
  });
}
