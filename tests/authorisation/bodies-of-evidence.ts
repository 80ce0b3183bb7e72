import { randomUUID } from 'node:crypto';

const AT = '/cycles/:cycle/institutions/:institution/evidence';
/** Of a fact that is not there yet. */
const first = () => ({ form_id: randomUUID(), version: '0' });
const counts = { leavers: '100', eet: '90', neet: '6', notKnown: '4', custody: '0' };

export const EVIDENCE_BODIES = {
  [`POST ${AT}/award`]: () => ({ ...first(), award: 'Career Mark', status: 'held' }),
  [`POST ${AT}/audit`]: () => ({ ...first(), 'audit-day': '1', 'audit-month': '3', 'audit-year': '2026' }),
  [`POST ${AT}/person`]: () => ({ ...first(), person: 'Careers adviser', gives: 'yes', qualification: '6', towards: '', cpd: 'yes', hours: '' }),
  [`POST ${AT}/nobody`]: first,
  [`POST ${AT}/confirm/:kind`]: () => ({ form_id: randomUUID() }),
  [`POST ${AT}/figures/:kind`]: () => ({ ...first(), ...counts, note: 'Letter of 3 May' }),
};
