import { aimsOfFirstYear } from './aims-years.ts';
import { auditsOfFirstYear } from './audit-years.ts';
import type { Cast } from './cast.ts';
import { begin, choose, move, publish } from './cycle-journeys.ts';
import { exampleFiles } from './example-files.ts';
import { bringIn } from './import-journeys.ts';
import { partnersOfFirstYear } from './partner-years.ts';
import { plansOfFirstYear } from './plan-years.ts';
import { programmesOfFirstYear } from './programme-years.ts';
import { staffOfFirstYear } from './staff-years.ts';

export const NATIONAL_FILES = ['999_ks4-pupdest.csv', '999_ks5-studest.csv'];

/** 2022/23, the baseline: all evidence came, nobody objected, and it was published. */
export async function playFirstYear(cast: Cast): Promise<string> {
  const [lead, analyst] = [cast.as('Maya Okafor'), cast.as('Tomasz Nowak')];
  const cycle = await begin(lead, { year: '2022/23' });
  await choose(lead, cycle, {
    'destination-criteria': 'proposed',
    'y11-hole': 'unresolved',
    'overall-rule': 'mean-no-green-with-red',
  });
  await bringIn(analyst, lead, cycle, await exampleFiles(2023, NATIONAL_FILES), '2020/21');
  await bringIn(analyst, lead, cycle, await exampleFiles(2023, ['y11-activity.csv', 'awards.csv', 'staff.csv', 'survey.csv', 'gatsby.csv']));
  await staffOfFirstYear(cast, cycle);
  await partnersOfFirstYear(cast, cycle);
  await aimsOfFirstYear(cast, cycle);
  await programmesOfFirstYear(cast, cycle);
  await auditsOfFirstYear(cast, cycle);
  await move(lead, cycle);
  await plansOfFirstYear(cast, cycle);
  await move(lead, cycle);
  await publish(lead, cycle, 1);
  return cycle;
}
