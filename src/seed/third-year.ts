import { aimsOfThirdYear } from './aims-years.ts';
import { auditsOfThirdYear } from './audit-years.ts';
import type { Cast } from './cast.ts';
import { castleWyndCloses } from './castle-wynd.ts';
import { begin, choose, move } from './cycle-journeys.ts';
import { addAward, confirmStatement, remind } from './evidence-journeys.ts';
import { exampleFiles, without } from './example-files.ts';
import { NATIONAL_FILES } from './first-year.ts';
import { bringIn, confirm, match, sayLeavers, sendFiles, takeBack } from './import-journeys.ts';
import { partnersOfThirdYear } from './partner-years.ts';
import { plansOfThirdYear } from './plan-years.ts';
import { programmesOfThirdYear } from './programme-years.ts';
import { agree, comment, dispute, moderate } from './rating-journeys.ts';
import { staffOfThirdYear } from './staff-years.ts';
import { ASKED_IN_WAYMARK, playTypedSurveys } from './typed-surveys.ts';
import type { SentFile } from './visitor.ts';

const WEIRSIDE = '200118';
/** Larkmoor, Millrace, Rowanmere, Weirside, and the sixth form college. */
const WITHOUT_STAFF_LIST = ['200111', '200112', '200116', WEIRSIDE, '200119'];

/** 2024/25, in review: some have agreed, some dispute, something is still missing, and a file waits to be looked at. */
export async function playThirdYear(cast: Cast, before: string, today: Date): Promise<string> {
  const lead = cast.as('Maya Okafor');
  const cycle = await begin(lead, { year: '2024/25', rollForward: true });
  await choose(lead, cycle, { 'destination-criteria': 'proposed', 'overall-rule': 'mean-no-green-with-red' });
  await bringNational(cast, cycle);
  await bringOwn(cast, cycle);
  await playTypedSurveys(cast, cycle, 1);
  await castleWyndCloses(cast);
  await typeStatements(cast, cycle, today);
  await move(lead, cycle);
  await remind(lead, cycle, [cast.institution('Larkmoor School'), cast.institution('Rowanmere School')]);
  await talk(cast, cycle, today);
  await plansOfThirdYear(cast, before, cycle);
  return cycle;
}

/** Fenmarket stands in the national file under the number that it had as a community school. */
async function bringNational(cast: Cast, cycle: string): Promise<void> {
  const [lead, analyst] = [cast.as('Maya Okafor'), cast.as('Tomasz Nowak')];
  const pages = await sendFiles(analyst, cycle, await exampleFiles(2025, NATIONAL_FILES));
  for (const [name, page] of pages) {
    if (name === NATIONAL_FILES[0]) await match(analyst, page, '200108', cast.institution('Fenmarket Academy'));
    await sayLeavers(lead, page, '2022/23');
    await confirm(lead, page);
  }
}

async function bringOwn(cast: Cast, cycle: string): Promise<void> {
  const [lead, analyst] = [cast.as('Maya Okafor'), cast.as('Tomasz Nowak')];
  const [lastYears] = await exampleFiles(2024, ['awards.csv']);
  const [wrong] = (await sendFiles(analyst, cycle, [{ ...(lastYears as SentFile), name: 'awards from last year.csv' }])).values();
  await confirm(lead, wrong ?? '');
  await takeBack(lead, wrong ?? '');
  const [y11, awards, staff, survey, gatsby] = (await exampleFiles(2025, [
    'y11-activity.csv',
    'awards.csv',
    'staff.csv',
    'survey.csv',
    'gatsby.csv',
  ])) as [SentFile, SentFile, SentFile, SentFile, SentFile];
  await bringIn(analyst, lead, cycle, [y11, awards, without(staff, WITHOUT_STAFF_LIST), without(survey, [WEIRSIDE, ...ASKED_IN_WAYMARK])]);
  // These two wait for somebody to look at them; of the second nothing can be used.
  await sendFiles(analyst, cycle, [gatsby, { field: 'files', name: 'Weirside survey.csv', content: UNUSABLE }]);
}

const UNUSABLE = 'Our survey of June\r\n\r\nStatement;Yes;No\r\nI know what I am good at;9;3\r\nI know which jobs could suit me;7;5\r\n';

async function typeStatements(cast: Cast, cycle: string, today: Date): Promise<void> {
  const [helen, bethan] = [cast.as('Helen Marsh'), cast.as('Bethan Price')];
  const [millrace, college] = [cast.evidence(cycle, 'Millrace School'), cast.evidence(cycle, 'Dunmere Sixth Form College')];
  await confirmStatement(helen, millrace, 'staff');
  await confirmStatement(bethan, college, 'staff');
  await staffOfThirdYear(cast, cycle);
  await partnersOfThirdYear(cast, cycle, today);
  await aimsOfThirdYear(cast, cycle, today);
  await programmesOfThirdYear(cast, cycle);
  await auditsOfThirdYear(cast, cycle);
  await addAward(bethan, college, 'matrix Standard', 'Assessment is booked for the autumn');
}

async function talk(cast: Cast, cycle: string, today: Date): Promise<void> {
  const [lead, analyst] = [cast.as('Maya Okafor'), cast.as('Tomasz Nowak')];
  const [helen, susan, ciaran, bethan] = [cast.as('Helen Marsh'), cast.as('Dr Susan Whitlock'), cast.as('Ciarán Doyle'), cast.as('Bethan Price')];
  const [millrace, larkmoor, college] = ['Millrace School', 'Larkmoor School', 'Dunmere Sixth Form College'].map((name) => cast.ratings(cycle, name));
  const weirside = cast.ratings(cycle, 'Weirside Centre');

  await agree(
    susan,
    ['quality-award', 'qualified-staff'].map((element) => `${millrace}/${element}`),
  );
  await dispute(
    helen,
    `${millrace}/destination-measure`,
    'Eleven of our leavers moved to Scotland with the yard. The national figures do not follow them there.',
  );
  await comment(
    analyst,
    `${millrace}/destination-measure`,
    'The table counts them as “unknown”. Can you send us the list of schools that asked for their records?',
  );
  await comment(helen, `${millrace}/destination-measure`, 'Yes, by the end of the week.');
  await comment(
    lead,
    `${millrace}/destination-measure`,
    'Thank you, both. Until we have the list the computed level stays, and I will look at it again then.',
  );

  await dispute(
    ciaran,
    `${larkmoor}/y11-progression`,
    'Nine of those whose situation is not known were in college by December. We have their enrolment dates.',
  );
  await agree(
    bethan,
    ['destination-measure', 'quality-award', 'qualified-staff', 'overall'].map((element) => `${college}/${element}`),
  );
  await comment(bethan, `${college}/quality-award`, 'Our award ends in September. The assessor comes on the second Tuesday of the term.');
  await moderate(lead, `${weirside}/y11-progression`, {
    level: 'amber-red',
    reason:
      'Most of its students come for a few months and count at the school that sent them. Of those who were there all year, four in five went on.',
    until: { day: 31, month: 8, year: today.getUTCFullYear() + 1 },
  });
}
