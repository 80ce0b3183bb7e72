import { randomUUID } from 'node:crypto';
import type { Scene } from '../authorisation/scene.ts';
import { givenAccount, givenRole } from '../support/given-people.ts';

const LETTERS = 90;
const MANY = 50;

/** A name as long as one gets, with what a page must not take for markup, and different each time. */
export function longName(number: number): string {
  const start = `${number} <b>St. Bartholomew's</b> & "All Angels" Donaudampfschifffahrtselektrizitätenhauptbetrieb`;
  return start.padEnd(LETTERS, ' Voluntary Aided Church of England School').slice(0, LETTERS).trim();
}

/** Long names for all that is there, and many more of everything: by the forms, where the activity log is to have a line of it. */
export async function fillUp(scene: Scene): Promise<void> {
  const lead = await scene.visitor('partnership-lead');
  for (const number of counted(MANY)) await lead.post('/institutions/new', institution(number));
  const { rows } = await scene.given.admin.query<{ id: string }>('select institution_id as id from institution where partnership_id = $1', [
    scene.places.here,
  ]);
  for (const [number, { id }] of rows.entries()) {
    await lead.post('/people/invite', { ...person(number), role: 'institution-lead', institution: id, form_id: randomUUID() });
    await givenAccount(scene.given, { role: 'institution-editor', partnership: scene.places.here, institution: scene.places.institution.own });
  }
  await moreRoles(scene, rows);
  await renameAll(scene);
}

function counted(many: number): number[] {
  return Array.from({ length: many }, (_, number) => number);
}

function institution(number: number) {
  const urn = String(900_000 + number);
  return {
    name: longName(number),
    kind: 'mainstream',
    phases: ['ks4', 'post16'],
    urn,
    laestab: '',
    ukprn: '',
    earlierUrns: '',
    form_id: randomUUID(),
  };
}

function person(number: number) {
  return { name: longName(number), email: `${'long'.repeat(15)}-${number}@${'far-away'.repeat(6)}.${'and'.repeat(16)}.example` };
}

/** Somebody who works at many places, and one of whose roles has ended. */
async function moreRoles({ given, places }: Scene, institutions: { id: string }[]): Promise<void> {
  const { rows } = await given.admin.query<{ person: string }>(
    "select person_id as person from membership where role = 'institution-head' and person_id in (select person_id from membership where ended_at is not null)",
  );
  for (const { person } of rows)
    for (const { id } of institutions.slice(0, 12))
      await givenRole(given, { person, role: 'institution-lead', partnership: places.here, institution: id });
}

async function renameAll({ given }: Scene): Promise<void> {
  const named = [
    ['partnership', 'partnership_id'],
    ['institution', 'institution_id'],
    ['person', 'id'],
  ] as const;
  for (const [table, id] of named) {
    const { rows } = await given.admin.query<{ id: string }>(`select ${id} as id from ${table}`);
    for (const [number, row] of rows.entries()) await given.admin.query(`update ${table} set name = $1 where ${id} = $2`, [longName(number), row.id]);
  }
  await given.admin.query('update passkey set name = $1', [longName(0).slice(0, 60)]);
}
