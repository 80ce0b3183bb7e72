import { aimsOfSecondYear } from './aims-years.ts';
import { auditsOfSecondYear } from './audit-years.ts';
import type { Cast } from './cast.ts';
import { begin, choose, correct, move, publish } from './cycle-journeys.ts';
import { exampleFiles, without } from './example-files.ts';
import { NATIONAL_FILES } from './first-year.ts';
import { bringIn } from './import-journeys.ts';
import { partnersOfSecondYear } from './partner-years.ts';
import { plansOfSecondYear } from './plan-years.ts';
import { programmesOfSecondYear } from './programme-years.ts';
import { comment, dispute, moderate } from './rating-journeys.ts';
import { staffOfSecondYear } from './staff-years.ts';
import { ASKED_IN_WAYMARK, playTypedSurveys } from './typed-surveys.ts';

const SALTMARSH = '200121';

/** 2023/24: one rating was disputed and looked at again, and an award was forgotten, so that a second version corrects the first. */
export async function playSecondYear(cast: Cast, before: string, today: Date): Promise<string> {
  const lead = cast.as('Maya Okafor');
  const cycle = await begin(lead, { year: '2023/24', rollForward: true });
  await choose(lead, cycle, { 'destination-criteria': 'proposed', 'y11-hole': 'unresolved', 'overall-rule': 'mean-no-green-with-red' });
  await bringEvidence(cast, cycle);
  await staffOfSecondYear(cast, cycle);
  await partnersOfSecondYear(cast, cycle);
  await aimsOfSecondYear(cast, cycle);
  await programmesOfSecondYear(cast, cycle);
  await auditsOfSecondYear(cast, cycle);
  await playTypedSurveys(cast, cycle, 0);
  await move(lead, cycle);
  await settleDispute(cast, cycle, today);
  await plansOfSecondYear(cast, before, cycle);
  await move(lead, cycle);
  await publish(lead, cycle, 1);
  await putRight(cast, cycle);
  return cycle;
}

async function bringEvidence(cast: Cast, cycle: string): Promise<void> {
  const [lead, analyst] = [cast.as('Maya Okafor'), cast.as('Tomasz Nowak')];
  await bringIn(analyst, lead, cycle, await exampleFiles(2024, NATIONAL_FILES), '2021/22');
  const own = await exampleFiles(2024, ['y11-activity.csv', 'awards.csv', 'staff.csv', 'survey.csv', 'gatsby.csv']);
  const left: Record<string, readonly string[]> = { 'awards.csv': [SALTMARSH], 'survey.csv': ASKED_IN_WAYMARK };
  const sent = own.map((file) => without(file, left[file.name] ?? []));
  await bringIn(analyst, lead, cycle, sent);
}

async function settleDispute(cast: Cast, cycle: string, today: Date): Promise<void> {
  const [lead, ciaran] = [cast.as('Maya Okafor'), cast.as('Ciarán Doyle')];
  const rating = `${cast.ratings(cycle, 'Larkmoor School')}/qualified-staff`;
  await dispute(ciaran, rating, 'Our careers leader has been on the course for the Level 6 Diploma since February. The staff list is from January.');
  await comment(lead, rating, 'Thank you. Please send me the letter of the college.');
  await comment(ciaran, rating, 'It is in your post.');
  await moderate(lead, rating, {
    level: 'amber-green',
    reason: 'I have seen the letter of enrolment: working towards the qualification since February. The course ends next summer.',
    until: { day: 31, month: 8, year: today.getUTCFullYear() + 1 },
  });
}

async function putRight(cast: Cast, cycle: string): Promise<void> {
  const [lead, analyst] = [cast.as('Maya Okafor'), cast.as('Tomasz Nowak')];
  await correct(lead, cycle, 'The award of Saltmarsh School was missing from the list that we took in. The school held it all year.');
  await bringIn(analyst, lead, cycle, await exampleFiles(2024, ['awards.csv']));
  await move(lead, cycle);
  await move(lead, cycle);
  await publish(lead, cycle, 2);
}
