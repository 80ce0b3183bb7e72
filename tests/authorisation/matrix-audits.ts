import { about, type Entry } from './entry.ts';

const WORK = ['partnership-lead', 'partnership-analyst'] as const;
const STATE = [...WORK, 'institution-lead', 'institution-editor'] as const;
const SEE = [...STATE, 'institution-head'] as const;
const AT = '/cycles/:cycle/institutions/:institution/audit';

const beginning = about('cycleInstitution', { own: STATE, sibling: WORK }, { for: [...STATE, 'lead elsewhere'] });
const answered = about('cycleAudit', { own: STATE, sibling: WORK }, { for: [...STATE, 'lead elsewhere'] });
const read = about('cycleAudit', { own: SEE, sibling: WORK });
const signs = about('cycleAudit', { own: ['institution-head'] });
const reopens = about(
  'signedAudit',
  { own: ['institution-head', 'partnership-lead'], sibling: ['partnership-lead'] },
  { for: ['institution-head', 'partnership-lead', 'lead elsewhere'] },
);
const city = about('cycle', { own: WORK, elsewhere: ['lead elsewhere'] });

/** The audit that an institution makes of itself. Its head reads all of it and answers nothing; the head alone signs. */
export const AUDITS: Record<string, Entry> = {
  [`GET ${AT}`]: about('cycleInstitution', { own: SEE, sibling: WORK }),
  [`POST ${AT}`]: beginning,
  [`GET ${AT}/assign`]: answered,
  // A form without names gives nothing out.
  [`POST ${AT}/assign`]: { ...answered, acts: true },
  [`GET ${AT}/sections/:section`]: read,
  // A form without answers saves none.
  [`POST ${AT}/sections/:section`]: { ...answered, acts: true },
  [`GET ${AT}/result`]: read,
  [`GET ${AT}/sef`]: read,
  [`GET ${AT}/sign`]: signs,
  [`POST ${AT}/sign`]: signs,
  [`GET ${AT}/reopen`]: reopens,
  [`POST ${AT}/reopen`]: reopens,
  'GET /cycles/:cycle/audits': city,
  'GET /cycles/:cycle/audits.csv': city,
};
