import { about, type Entry, EVERYBODY } from './entry.ts';

const WORK = ['partnership-lead', 'partnership-analyst'] as const;
const WRITE = [...WORK, 'institution-lead', 'institution-editor'] as const;
const SEE = [...WRITE, 'institution-head'] as const;

/** A head reads the programme of the own institution, and writes nothing in it. */
const seen = about('cycleInstitution', { own: SEE, sibling: WORK });
const written = about('cycleInstitution', { own: WRITE, sibling: WORK }, { for: [...WRITE, 'lead elsewhere'] });
const AT = '/cycles/:cycle/institutions/:institution/programme';

/** What an institution does for which students. */
export const PROGRAMME: Record<string, Entry> = {
  [`GET ${AT}`]: seen,
  [`GET ${AT}/coverage`]: seen,
  [`GET ${AT}/calendar`]: seen,
  [`GET ${AT}/calendar.ics`]: seen,
  [`POST ${AT}/calendar/address`]: { ...written, acts: true },
  [`POST ${AT}/calendar/address/end`]: { ...written, acts: true },
  // Whoever has the address, as a calendar has it.
  'GET /calendars/:partnership/:secret/programme.ics': about('calendar', { own: EVERYBODY, sibling: EVERYBODY }, { open: 'anyone' }),
  [`GET ${AT}/import`]: written,
  [`POST ${AT}/import`]: written,
  // No file waits: it is told so, and nothing is done but that the form was sent.
  [`POST ${AT}/import/take-in`]: { ...written, acts: true },
  [`POST ${AT}/import/drop`]: { ...written, acts: true },
  [`GET ${AT}.csv`]: seen,
  [`GET ${AT}/template.csv`]: seen,
  [`GET ${AT}/activity`]: written,
  [`POST ${AT}/activity`]: written,
  // Without an activity that waits nothing is confirmed; what was never there cannot be put back.
  [`POST ${AT}/confirm`]: { ...written, acts: true },
  [`POST ${AT}/activity/:activity/put-back`]: about(
    'takenOutActivity',
    { own: WRITE, sibling: WORK },
    { for: [...WRITE, 'lead elsewhere'], acts: true },
  ),
};
