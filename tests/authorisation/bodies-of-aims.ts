import { randomUUID } from 'node:crypto';

const AT = '/cycles/:cycle/institutions/:institution/aims';
/** Of what is not there yet. */
const first = () => ({ form_id: randomUUID(), version: '0' });
const due = { 'due-day': '31', 'due-month': '8', 'due-year': '2027' };
const target = { aim: 'Everybody has a place', term: 'short', measure: 'y11-activity', target: '97', ...due };

export const AIMS_BODIES = {
  [`POST ${AT}/confirm`]: () => ({ form_id: randomUUID() }),
  [`POST ${AT}/vision`]: () => ({ ...first(), statement: 'Everybody leaves with a plan.' }),
  [`POST ${AT}/word`]: () => ({ ...first(), word: `Advice ${randomUUID()}`, meaning: 'What fits one person' }),
  [`POST ${AT}/budget`]: () => ({ ...first(), budget: '4500' }),
  [`POST ${AT}/target`]: () => ({ ...first(), ...target }),
};
