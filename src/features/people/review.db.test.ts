import { beforeAll, describe, expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { givenAccount, givenInstitution, givenPartnership, givenPerson, type PersonAtWork } from '../../../tests/support/given-people.ts';
import { hidden } from '../../../tests/support/visitor.ts';
import { withTenant } from '../../database/tenant.ts';
import { countRolesToReview } from './index.ts';
import { ROLES_A_SITTING } from './review.routes.tsx';
import { reviewDueBefore } from './review-roles.ts';

const NOW = new Date();
const given = await givenApp({ now: () => NOW });

let lead: PersonAtWork;
let careersLead: PersonAtWork;
let editor: PersonAtWork;
let sibling: PersonAtWork;
let stranger: PersonAtWork;

beforeAll(async () => {
  lead = await givenPerson(given, { role: 'partnership-lead', name: 'Maya Okafor' });
  const ash = await givenInstitution(given, { name: 'Ash Tree School' });
  careersLead = await givenPerson(given, { role: 'institution-lead', institution: ash, name: 'Carla Careers' });
  editor = await givenPerson(given, { role: 'institution-editor', institution: ash, name: 'Edda Editor' });
  sibling = await givenAccount(given, { role: 'institution-editor', name: 'Sibyl Sibling' });
  stranger = await givenAccount(given, { role: 'viewer', partnership: await givenPartnership(given), name: 'Stranger' });
});

describe('the review', () => {
  test('asks about roles that were never reviewed, or not for a year, to the moment', async () => {
    await reviewed(lead, NOW);
    await reviewed(careersLead, reviewDueBefore(NOW));
    await reviewed(editor, new Date(reviewDueBefore(NOW).getTime() - 1), lead);
    const { body } = await lead.get('/people/review');
    expect(body).not.toContain('Carla Careers');
    expect(body).not.toContain('Stranger');
    expect(body).toMatch(/Sibyl Sibling.*never.*Edda Editor.*by.*Maya Okafor/s);
    expect(body).toContain('Nobody has looked at 2 roles for a year, or ever.');
    expect(await countFor(lead)).toBe(2);
    expect((await lead.get('/people')).body).toContain('Review 2 roles');
  });

  test('of a careers lead is about the own institution', async () => {
    const { body } = await careersLead.get('/people/review');
    expect(body).toContain('Edda Editor');
    expect(body).not.toContain('Sibyl Sibling');
    expect(await countFor(careersLead)).toBe(1);
    await careersLead.post('/people/review', { [field(sibling)]: 'end', [field(stranger)]: 'end', [field(editor)]: 'keep' });
    expect([await isActive(sibling), await isActive(stranger)]).toEqual([true, true]);
    expect((await careersLead.get('/people/review')).body).toContain('Nothing to review');
  });

  test('notes who said when that a role is needed, and ends the others with their sessions', async () => {
    await reviewed(editor, null);
    const form = { form_id: hidden((await lead.get('/people/review')).body, 'form_id'), [field(sibling)]: 'keep', [field(editor)]: 'end' };
    const answers = [await lead.post('/people/review', form), await lead.post('/people/review', form)];
    expect(answers.map(({ location }) => location)).toEqual(['/people/review', '/people/review']);
    expect((await lead.get('/people/review')).body).toContain('1 role is noted as still needed, 1 has ended.');
    const { rows } = await given.admin.query('select last_reviewed_at, last_reviewed_by, ended_at from membership where membership_id = $1', [
      sibling.membership,
    ]);
    expect(rows).toEqual([{ last_reviewed_at: NOW, last_reviewed_by: lead.id, ended_at: null }]);
    expect(await isActive(editor)).toBe(false);
    expect((await editor.get('/')).location).toBe('/sign-in');
    const acts = await given.admin.query(`select act from activity where subject_id in ($1, $2) and person_id = $3 order by position`, [
      sibling.membership,
      editor.membership,
      lead.id,
    ]);
    expect(acts.rows.map(({ act }) => act)).toEqual(['reviewed-role', 'ended-role']);
  });

  test('with nothing chosen says so', async () => {
    await reviewed(sibling, null);
    const answer = await lead.post('/people/review');
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(`href="#${field(sibling)}"`);
  });

  test('that would end the last lead saves nothing, says so at that role, and keeps what was chosen', async () => {
    await reviewed(lead, null);
    const { status, body } = await lead.post('/people/review', { [field(lead)]: 'end', [field(sibling)]: 'end' });
    expect(status).toBe(422);
    expect(body).toContain(`href="#${field(lead)}">This is the last partnership lead`);
    expect(body.match(/value="end" checked/g)).toHaveLength(2);
    expect([await isActive(lead), await isActive(sibling)]).toEqual([true, true]);
  });
});

test('a sitting is as long as its bound, the longest waiting first', async () => {
  const partnership = await givenPartnership(given, 'Large Partnership');
  const big = await givenPerson(given, { role: 'partnership-lead', partnership });
  await given.admin.query(
    `with added as (
       insert into person (id, name, email) select gen_random_uuid(), 'Person ' || n, 'p' || n || '@large.example' from generate_series(1, $2::int) n returning id)
     insert into membership (partnership_id, membership_id, person_id, role, since) select $1, gen_random_uuid(), id, 'viewer', '2020-01-01' from added`,
    [partnership, ROLES_A_SITTING],
  );
  const { body } = await big.get('/people/review');
  expect(body.match(/value="keep"/g)).toHaveLength(ROLES_A_SITTING);
  expect(body).toContain(`Nobody has looked at ${ROLES_A_SITTING + 1} roles for a year`);
  expect(body).not.toContain(field(big));
  await reviewed(big, NOW);
  expect((await big.get('/people/review')).body).not.toContain('come after them');
});

function field({ membership }: PersonAtWork): string {
  return `decide-${membership}`;
}

async function reviewed({ membership }: PersonAtWork, at: Date | null, by?: PersonAtWork): Promise<void> {
  await given.admin.query('update membership set last_reviewed_at = $2, last_reviewed_by = $3 where membership_id = $1', [
    membership,
    at,
    by?.id ?? null,
  ]);
}

async function isActive({ membership }: PersonAtWork): Promise<boolean> {
  return (await given.admin.query('select 1 from membership where membership_id = $1 and ended_at is null', [membership])).rowCount === 1;
}

/** What the home page would ask. */
async function countFor(reader: PersonAtWork): Promise<number> {
  const as = { role: reader === lead ? 'partnership-lead' : 'institution-lead', institutionId: reader.institution };
  return withTenant(given.db, reader.partnership, (tenant) => countRolesToReview(tenant, { as } as Parameters<typeof countRolesToReview>[1], NOW));
}
