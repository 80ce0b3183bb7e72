import { expectDone, expectGone } from './journeys.ts';
import { hidden, type Visitor } from './visitor.ts';

/** How a cycle begins: all else is taken as the form offers it. */
export interface Beginning {
  /** As the form offers it where it is left out. */
  year?: string;
  /** Whether what the last cycle ended with is copied. */
  rollForward?: boolean;
}

/** Begins a cycle of the first framework that is offered, and gives back its address. */
export async function begin(lead: Visitor, { year, rollForward = false }: Beginning = {}): Promise<string> {
  const { body } = await lead.get('/cycles/new');
  const fields = {
    year: year ?? /<option value="([^"]*)" selected/.exec(body)?.[1] ?? '',
    framework: firstRadio(body, 'framework'),
    from: rollForward ? firstRadio(body, 'from') : 'nothing',
    minimumCohort: hidden(body, 'minimumCohort'),
    form_id: hidden(body, 'form_id'),
  };
  const { location } = await expectGone(lead.post('/cycles/new', fields), `the cycle ${fields.year}`);
  return location ?? '';
}

function firstRadio(body: string, name: string): string {
  const value = new RegExp(`<input[^>]*name="${name}"[^>]*value="([^"]*)"`).exec(body)?.[1];
  if (value === undefined) throw new Error(`The page offers no ${name}.`);
  return value;
}

/** Chooses an option for a reading, or confirms one that was copied from the year before. */
export async function choose(lead: Visitor, cycle: string, readings: Record<string, string>): Promise<void> {
  for (const [reading, option] of Object.entries(readings)) {
    const { body } = await lead.get(`${cycle}/readings/${reading}`);
    const fields = { option, form_id: hidden(body, 'form_id') };
    await expectDone(lead, lead.post(`${cycle}/readings/${reading}`, fields), 'Your choice is saved, and the ratings follow it.');
  }
}

/** Moves a cycle to its next step. */
export async function move(lead: Visitor, cycle: string): Promise<void> {
  const { body } = await lead.get(cycle);
  const fields = { from: hidden(body, 'from'), to: hidden(body, 'to'), form_id: hidden(body, 'form_id') };
  await expectDone(lead, lead.post(`${cycle}/move`, fields), 'The cycle is now at');
}

/** Publishes a cycle that is agreed, as the version of this number. */
export async function publish(lead: Visitor, cycle: string, number: number): Promise<void> {
  const { body } = await lead.get(`${cycle}/publish`);
  const fields = { seen: hidden(body, 'seen'), form_id: hidden(body, 'form_id') };
  await expectDone(lead, lead.post(`${cycle}/publish`, fields), `is published as version ${number}.`);
}

/** Opens a published cycle again. */
export async function correct(lead: Visitor, cycle: string, reason: string): Promise<void> {
  const { body } = await lead.get(`${cycle}/correct`);
  await expectDone(lead, lead.post(`${cycle}/correct`, { reason, form_id: hidden(body, 'form_id') }), 'The cycle is open for the correction.');
}
