import { randomUUID } from 'node:crypto';
import { beforeEach } from 'vitest';
import { givenApp } from './given-app.ts';
import { givenPartnership, givenPerson, type PersonAtWork } from './given-people.ts';
import { hidden } from './visitor.ts';

/** A partnership of one local authority, empty before each test, whose leads bring institutions in from a register. */
export async function givenRegisterWork() {
  const given = await givenApp({ uploadBytes: 1024 * 1024 });
  const lead = await givenPerson(given, { role: 'partnership-lead' });
  const other = await givenPerson(given, { role: 'partnership-lead' });
  const stranger = await givenPerson(given, { role: 'partnership-lead', partnership: await givenPartnership(given) });

  beforeEach(async () => {
    await given.admin.query(
      "delete from evidence; delete from cycle; delete from rating; delete from earlier_number; delete from institution; delete from register_upload; update partnership set la_codes = '{990}'",
    );
  });

  const confirm = (path: string, page: string, ticked: Record<string, string | string[]>, who: PersonAtWork = lead) =>
    who.post(path, { seen: hidden(page, 'seen'), form_id: hidden(page, 'form_id'), ...ticked });

  async function saved() {
    const { rows } = await given.admin.query(
      `select name, kind, phases, urn, laestab, ukprn, roll, version,
        array(select e.urn from earlier_number e where e.institution_id = i.institution_id order by e.urn) as earlier
        from institution i order by urn nulls first, name`,
    );
    return rows;
  }

  async function added(fields: Record<string, string | string[]>): Promise<string> {
    const answer = await lead.post('/institutions/new', { name: 'By hand', kind: 'mainstream', phases: ['ks4'], form_id: randomUUID(), ...fields });
    return answer.location?.split('/').at(-1) ?? '';
  }

  return { given, lead, other, stranger, confirm, saved, added };
}

export const isTicked = (page: string, value: string) => new RegExp(`<input[^>]*value="${value}"[^>]* checked`).test(page);
