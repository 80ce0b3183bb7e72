import type { Cast } from './cast.ts';
import { expectDone } from './journeys.ts';
import { hidden } from './visitor.ts';

/** At Easter 2025 the studio school closed, and the university technical college took its students over: the year is rated without it. */
export async function castleWyndCloses(cast: Cast): Promise<void> {
  const lead = cast.as('Maya Okafor');
  const path = `/institutions/${cast.institution('Castle Wynd Studio School')}/status`;
  const { body } = await lead.get(path);
  const opened = { version: hidden(body, 'version'), form_id: hidden(body, 'form_id') };
  const until = { 'until-day': '11', 'until-month': '4', 'until-year': '2025' };
  const successor = cast.institution('Dunmere University Technical College');
  await expectDone(lead, lead.post(path, { ...opened, ...until, status: 'closed', successor }), 'Your changes are saved.');
}
