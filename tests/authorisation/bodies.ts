import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { academicYear } from '../../src/evidence/academic-year.ts';
import { PASSWORD } from '../support/given-people.ts';
import type { Places } from './actors.ts';
import { AIMS_BODIES } from './bodies-of-aims.ts';
import { AUDIT_BODIES } from './bodies-of-audits.ts';
import { EVIDENCE_BODIES } from './bodies-of-evidence.ts';
import { PARTNER_BODIES } from './bodies-of-partners.ts';
import { PLAN_BODIES } from './bodies-of-plans.ts';
import { PROGRAMME_BODIES } from './bodies-of-programme.ts';
import { SURVEY_BODIES } from './bodies-of-surveys.ts';
import { SHOWN_ON } from './shown-version.ts';

/** Frameworks are chosen by the hash of their text. */
const FRAMEWORK = createHash('sha256')
  .update(readFileSync(new URL('../../frameworks/derby-2012.yaml', import.meta.url)))
  .digest('hex');

type Fields = Record<string, string | string[]>;

const address = () => `${randomUUID()}@dunmere.example`;
const partnership = () => ({ partnership: 'A new name', area: 'Dunmere', laCodes: '990', version: '1', form_id: randomUUID() });
const institution = () => ({ name: `New ${randomUUID()}`, kind: 'mainstream', phases: ['ks4'], urn: '', laestab: '', ukprn: '', earlierUrns: '' });
const leadOfPartnership = () => ({ leadName: 'Priya Shah', leadEmail: address() });
const reason = () => ({ reason: 'Has left', form_id: randomUUID() });
/** A year that a cycle is offered for, whenever the tests run, and that no test has begun. */
const newCycle = () => ({ year: academicYear(new Date().getFullYear() - 5), framework: FRAMEWORK, from: 'nothing', minimumCohort: '6', ...form() });
const smallerCohort = () => ({ minimumCohort: '5' });
const form = () => ({ form_id: randomUUID() });
const RATING = '/cycles/:cycle/institutions/:institution/:element';
const untilFarAhead = { 'until-day': '31', 'until-month': '8', 'until-year': '2099' };
const moderation = () => ({ level: 'red', reason: 'Seen on a visit', ...untilFarAhead, position: '0', computed: '', ...form() });

/** Every sending makes another revision: the form carries the number that its page shows. */
const asked = () => ({ version: `${SHOWN_ON}/surveys/parents/questions`, ...form() });

/**
 * For each form what somebody who may would send and have done. Whoever may not sends the same, so that it would be done if nothing
 * stood in the way. A form that is not here is sent empty: what it asks for cannot be had by writing it down.
 */
export const BODIES: Record<string, (places: Places) => Fields> = {
  ...AUDIT_BODIES,
  ...EVIDENCE_BODIES,
  ...PARTNER_BODIES,
  ...AIMS_BODIES,
  ...PROGRAMME_BODIES,
  ...PLAN_BODIES,
  ...SURVEY_BODIES,
  'POST /sign-out': form,
  'POST /new-password': () => ({ email: address() }),
  'POST /your-roles': () => ({ role: 'operator' }),
  'POST /account/name': () => ({ name: 'Somebody Else' }),
  'POST /account/letters': () => ({ rhythm: 'daily', ...form() }),
  'POST /jobs/:job/run': form,
  'POST /account/password': () => ({ currentPassword: PASSWORD, password: 'a quite different lantern' }),
  'POST /account/authenticator': () => ({ password: PASSWORD }),
  'POST /account/recovery-codes': () => ({ password: PASSWORD }),
  'POST /account/passkeys/:passkey': () => ({ name: 'My telephone' }),
  'POST /account/passkeys/:passkey/remove': () => ({ password: PASSWORD }),
  'POST /account/sessions/:session/end': form,
  'POST /account/sessions/end-others': form,
  'POST /partnership/edit': partnership,
  'POST /partnerships/new': () => ({ ...partnership(), ...leadOfPartnership() }),
  'POST /partnerships/:partnership/invite-lead': () => ({ ...leadOfPartnership(), ...form() }),
  'POST /institutions/new': () => ({ ...institution(), ...form() }),
  'POST /institutions/import/area': () => ({ laCodes: '990', version: '1', ...form() }),
  'POST /institutions/:id/status': () => ({
    status: 'closed',
    'until-day': '31',
    'until-month': '8',
    'until-year': '2025',
    successor: '',
    version: '1',
    ...form(),
  }),
  'POST /institutions/:id/edit': () => ({ ...institution(), version: '1', ...form() }),
  [`POST ${RATING}/stance`]: () => ({ stance: 'dispute', because: 'The file is of another school', position: '0', about: '', ...form() }),
  // After what is said of the computed level, which it puts another one in the place of.
  [`POST ${RATING}/moderation`]: moderation,
  [`POST ${RATING}/comments`]: () => ({ words: 'Please look again', ...form() }),
  'POST /cycles/new': newCycle,
  'POST /cycles/:cycle/move': () => ({ from: 'open', to: 'review', ...form() }),
  'POST /cycles/:cycle/back': () => ({ from: 'review', to: 'open', ...reason() }),
  'POST /cycles/:cycle/correct': reason,
  'POST /cycles/:cycle/edit': () => ({ ...smallerCohort(), 'date-day': '', 'date-month': '', 'date-year': '', version: '1', ...form() }),
  'POST /cycles/:cycle/readings': form,
  'POST /cycles/:cycle/readings/:reading': () => ({ option: 'red', ...form() }),
  'POST /cycles/:cycle/missing/remind': ({ institution: { own } }) => ({ institution: own, send: 'yes', ...form() }),
  'POST /surveys/:audience/questions': () => ({ words: 'I know what comes next for me', theme: 'time', lesson: '2', stages: ['ks4'], ...asked() }),
  'POST /surveys/:audience/questions/endings': () => ({ on: ['comment'], ...asked() }),
  'POST /surveys/:audience/questions/:question/place': () => ({ place: '2', ...asked() }),
  'POST /surveys/:audience/questions/:question/retire': asked,
  'POST /surveys/:audience/questions/:question/restore': asked,
  // Last: the words that it had are not asked any more.
  'POST /surveys/:audience/questions/:question/words': () => ({ words: 'These are other words', same: 'yes', ...asked() }),
  'POST /cycles/:cycle/institutions/:institution/surveys/:audience/typing': () => ({
    first: '10/543215432154321543215432',
    second: '',
    step: 'first',
    ...form(),
  }),
  'POST /people/invite': ({ institution: { own } }) => ({
    name: 'Priya Shah',
    email: address(),
    role: 'institution-head',
    institution: own,
    ...form(),
  }),
  'POST /people/:person/give-role': ({ institution: { own } }) => ({ role: 'institution-head', institution: own, ...form() }),
  'POST /people/:person/sign-out': form,
  'POST /people/:person/leave': reason,
  'POST /people/:person/roles/:role/end': reason,
  'POST /people/invitations/:invitation/send-again': form,
  'POST /people/invitations/:invitation/withdraw': form,
  'POST /cycles/:cycle/imports/:import/leavers': () => ({ leavers: '2023/24', ...form() }),
  'POST /cycles/:cycle/imports/:import/matches': () => ({ 'match-urn-990000': 'none', ...form() }),
  'POST /cycles/:cycle/imports/:import/undo': form,
  'POST /cycles/:cycle/imports/:import/drop': form,
  'POST /invitations/:partnership/:secret': () => ({ name: 'Priya Shah', password: 'a quite different lantern', ...form() }),
};
