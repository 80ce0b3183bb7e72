import { expect, test } from 'vitest';
import { givenDfe } from '../../../../../tests/support/oidc-dfe.ts';
import { organisation } from '../../../../../tests/support/oidc-organisation.ts';
import { pathOf } from '../../../../../tests/support/oidc-visit.ts';

const authority = organisation({ category: { id: '002', name: 'Local Authority' }, establishmentNumber: '990' });

async function analystComesIn(secondFactorTrusted: boolean) {
  const dfe = await givenDfe({ secondFactorTrusted });
  await dfe.given.admin.query(`update partnership set la_codes = '{990}'`);
  const { visitor } = await dfe.signIn(dfe.person({ organisation: authority, codes: ['LA_ANALYST'] }));
  const { rows } = await dfe.given.admin.query('select second_factor from session');
  return { home: await visitor.get('/'), factor: rows[0]?.second_factor as string | null };
}

test('a trusted sign-in counts as the second factor', async () => {
  const { home, factor } = await analystComesIn(true);
  expect(home.status).toBe(200);
  expect(factor).toBe('provider');
});

test('any other does not: whose role asks for one is led to it', async () => {
  const { home, factor } = await analystComesIn(false);
  expect(home.status).toBe(303);
  expect(pathOf(`http://localhost:3000${home.location}`)).toBe('/second-factor');
  expect(factor).toBeNull();
});
