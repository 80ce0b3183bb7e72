import { randomUUID } from 'node:crypto';

const AT = '/cycles/:cycle/institutions/:institution/audit';
const form = () => ({ form_id: randomUUID() });

export const AUDIT_BODIES = {
  [`POST ${AT}`]: () => ({ ...form(), review: 'leadership-review' }),
  [`POST ${AT}/assign`]: () => ({ ...form(), 'who-1': '' }),
  [`POST ${AT}/sections/:section`]: () => ({
    ...form(),
    'version-agreed-words': '0',
    'level-agreed-words': '2',
    'words-agreed-words': 'Tutors have not seen them yet.',
    'links-agreed-words': 'https://www.example.sch.uk/careers',
  }),
  [`POST ${AT}/sign`]: () => ({ ...form(), hash: 'a'.repeat(64) }),
  [`POST ${AT}/reopen`]: () => ({ ...form(), reason: 'A figure was wrong.' }),
};
