import type { Cast } from './cast.ts';
import { bringInActivities, confirmProgramme, takeOut } from './programme-journeys.ts';
import { COLLEGE, LARKMOOR, MILLRACE_FIRST, MILLRACE_SECOND, MILLRACE_THIRD } from './programme-lines.ts';

const COLLEGE_NAME = 'Dunmere Sixth Form College';

/** 2022/23: three write down what they do. */
export async function programmesOfFirstYear(cast: Cast, cycle: string): Promise<void> {
  await bringInActivities(cast.as('Helen Marsh'), cast.programme(cycle, 'Millrace School'), MILLRACE_FIRST);
  await bringInActivities(cast.as('Ciarán Doyle'), cast.programme(cycle, 'Larkmoor School'), LARKMOOR);
  await bringInActivities(cast.as('Bethan Price'), cast.programme(cycle, COLLEGE_NAME), COLLEGE);
}

/** 2023/24: Millrace closes holes, the college goes on, Larkmoor has the same as before. */
export async function programmesOfSecondYear(cast: Cast, cycle: string): Promise<void> {
  const millrace = cast.programme(cycle, 'Millrace School');
  await confirmProgramme(cast.as('Helen Marsh'), millrace);
  await bringInActivities(cast.as('Helen Marsh'), millrace, MILLRACE_SECOND);
  await confirmProgramme(cast.as('Ciarán Doyle'), cast.programme(cycle, 'Larkmoor School'));
  await confirmProgramme(cast.as('Bethan Price'), cast.programme(cycle, COLLEGE_NAME));
}

/** 2024/25: the map of Millrace is nearly full, and what it gave up is taken out. Larkmoor has not confirmed anything yet. */
export async function programmesOfThirdYear(cast: Cast, cycle: string): Promise<void> {
  const millrace = cast.programme(cycle, 'Millrace School');
  await confirmProgramme(cast.as('Helen Marsh'), millrace, ['A week at work']);
  await bringInActivities(cast.as('Imran Siddiqui'), millrace, MILLRACE_THIRD);
  await takeOut(cast.as('Helen Marsh'), millrace, 'A day at Dunmere College');
  await confirmProgramme(cast.as('Bethan Price'), cast.programme(cycle, COLLEGE_NAME));
}
