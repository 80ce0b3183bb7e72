import { randomUUID } from 'node:crypto';

const AT = '/cycles/:cycle/institutions/:institution/programme';
const form = () => ({ form_id: randomUUID() });

export const PROGRAMME_BODIES = {
  [`POST ${AT}/activity`]: () => ({
    ...{ title: 'Jobs here', kind: 'lesson', yearGroups: ['9'], needs: ['core'], minutes: '50', leader: 'Careers lead', purposes: ['information'] },
    ...{ id: '', version: '0', ...form() },
  }),
  [`POST ${AT}/activity/:activity/put-back`]: form,
};
