import type { Cast } from './cast.ts';
import { expectDone } from './journeys.ts';
import { madeUpInstitution } from './made-up-institutions.ts';
import { hidden, type Visitor } from './visitor.ts';

const SCHOOL = { urn: '200108', name: 'Fenmarket Community School' };
const ACADEMY = { urn: '200131', name: 'Fenmarket Academy' };

/** In September 2024 the school became an academy, with another name and other numbers. */
export async function becomeAcademy(lead: Visitor, cast: Cast): Promise<void> {
  await change(lead, cast.institution(SCHOOL.name), '');
  await cast.meet(lead);
}

/** The number that it had before is among its details once somebody has met it in a file. */
export async function fenmarketIsKnownUnderBoth(lead: Visitor, cast: Cast): Promise<void> {
  await change(lead, cast.institution(ACADEMY.name), SCHOOL.urn);
}

async function change(lead: Visitor, id: string, earlierUrns: string): Promise<void> {
  const path = `/institutions/${id}/edit`;
  const { body } = await lead.get(path);
  const opened = { version: hidden(body, 'version'), form_id: hidden(body, 'form_id') };
  const details = { ...(await madeUpInstitution(ACADEMY.urn, 2025)), earlierUrns };
  await expectDone(lead, lead.post(path, { ...details, ...opened }), 'Your changes are saved.');
}
