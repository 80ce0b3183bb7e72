import { randomUUID } from 'node:crypto';

const AT = '/cycles/:cycle/institutions/:institution/partners';
const form = () => ({ form_id: randomUUID() });
/** Each sending adds another organisation. */
const partner = () => ({ name: `Yard ${randomUUID()}`, kind: 'employer', contactRole: 'outreach officer', gives: ['visits'], agreement: 'none' });

export const PARTNER_BODIES = {
  [`POST ${AT}/partner`]: () => ({ ...partner(), ...form(), version: '0' }),
  [`POST ${AT}/confirm`]: form,
  [`POST ${AT}/share`]: () => ({ ...form(), act: 'offer', partner: randomUUID(), version: '1' }),
  'POST /cycles/:cycle/partners/answer': () => ({ ...form(), act: 'accept', institution: randomUUID(), partner: randomUUID(), version: '1' }),
};
