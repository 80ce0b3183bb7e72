import { randomUUID } from 'node:crypto';

const AT = '/cycles/:cycle/institutions/:institution/evidence';
const STAFF = '/cycles/:cycle/institutions/:institution/staff';
const held = { 'held-day': '14', 'held-month': '11', 'held-year': '2025' };
const training = { title: 'Labour market briefing', topic: 'labour-market', groups: 'staff', formal: 'no', hours: '2', ...held };
/** Of a fact that is not there yet. */
const first = () => ({ form_id: randomUUID(), version: '0' });
const counts = { leavers: '100', eet: '90', neet: '6', notKnown: '4', custody: '0' };

export const EVIDENCE_BODIES = {
  [`POST ${AT}/award`]: () => ({ ...first(), award: 'Career Mark', status: 'held' }),
  [`POST ${AT}/audit`]: () => ({ ...first(), 'audit-day': '1', 'audit-month': '3', 'audit-year': '2026' }),
  [`POST ${STAFF}/person`]: () => ({ ...first(), person: 'Careers adviser', gives: 'yes', qualification: '6', towards: '', cpd: 'yes', hours: '' }),
  [`POST ${STAFF}/nobody`]: first,
  [`POST ${STAFF}/training`]: () => ({ ...first(), ...training }),
  [`POST ${STAFF}/budget`]: () => ({ ...first(), budget: '450' }),
  [`POST ${AT}/confirm/:kind`]: first,
  [`POST ${AT}/figures/:kind`]: () => ({ ...first(), ...counts, note: 'Letter of 3 May' }),
};
