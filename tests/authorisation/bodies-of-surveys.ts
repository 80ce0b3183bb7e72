import { createHash, randomUUID } from 'node:crypto';
import { MADE_CODE, WRITTEN } from './things-of-surveys.ts';

const AT = '/cycles/:cycle/institutions/:institution/surveys/:audience';
const form = () => ({ form_id: randomUUID() });
const opening = () => ({
  ...{ 'opens-day': '1', 'opens-month': '1', 'opens-year': '2099', 'closes-day': '31', 'closes-month': '1', 'closes-year': '2099' },
  access: 'open',
  ...form(),
});

export const SURVEY_BODIES = {
  [`POST ${AT}/begin`]: opening,
  [`POST ${AT}/days`]: () => ({ ...opening(), version: '1' }),
  [`POST ${AT}/addresses`]: () => ({ label: '10B', year: '10', ...form() }),
  [`POST ${AT}/addresses/:place/end`]: form,
  [`POST ${AT}/codes`]: () => ({ count: '2', ...form() }),
  [`POST ${AT}/codes.pdf`]: () => ({ codes: MADE_CODE, ...form() }),
  [`POST ${AT}/words`]: () => ({ words: createHash('sha256').update(WRITTEN).digest('base64url'), mark: 'hidden', ...form() }),
  [`POST ${AT}/close`]: form,
  'POST /cycles/:cycle/surveys/:audience/begin': opening,
  'POST /cycles/:cycle/surveys/:audience/close': form,
};
