import { randomUUID } from 'node:crypto';
import { sendOnce } from '../../database/sent-form.ts';
import { type Tenant, withTenant } from '../../database/tenant.ts';
import type { Source } from '../../rating/evidence.ts';
import type { Parts } from '../../web/parts.ts';
import { lockForEvidence, putFact } from '../evidence/index.ts';
import type { Sent } from '../partnerships/index.ts';
import { type Details, loggedDetails, NO_DETAILS } from './details.ts';
import type { PersonTyped } from './person.form.ts';
import { deleteDetails, keepDetails, listDetails, type StaffPlace } from './staff.queries.ts';
import { nobodyGivesGuidance, withoutPerson, withPerson } from './staff-list.ts';
import { forgetMember, listTraining } from './training.queries.ts';

/** What a form about the list of staff changes: of the list that it was opened with. */
export interface ListChange {
  place: StaffPlace;
  version: number;
  /** Whom the form was opened for: the id of the register, the role of somebody of a file, or nobody. */
  was: string;
  source: Source;
}

type Given = Pick<Parts, 'db' | 'now'>;

/**
 * Saves a person in the register. What the rating rests on becomes evidence of the cycle in the same transaction.
 * @throws FactChanged, CycleLocked, NotFound
 */
export async function savePerson(given: Given, sent: Sent, { place, version, was, source }: ListChange, typed: PersonTyped): Promise<void> {
  await inOneAct(given, sent, place, async (tenant, at) => {
    const known = await listDetails(tenant, place);
    const id = isId(was) ? was : randomUUID();
    const cpd = typed.details.trainedOtherwise || (await hasFormalTraining(tenant, place, id));
    const entry = { ...typed.person, cpd, id, source };
    await putFact(
      tenant,
      { by: sent.by, at },
      {
        ...{ ...place, kind: 'staff', version, note: typed.note, staysToConfirm: true },
        make: (stood) => withPerson(stood, was, entry),
        told: toldOf(entry.person, known.get(id) ?? NO_DETAILS, typed.details),
      },
    );
    await keepDetails(tenant, { ...place, id }, typed.details);
  });
}

/**
 * Takes somebody out who should never have been in the list; with the name, if there was one.
 * @throws FactChanged, CycleLocked, NotFound
 */
export async function takePersonOut(given: Given, sent: Sent, { place, version, was }: ListChange): Promise<void> {
  await inOneAct(given, sent, place, async (tenant, at) => {
    const change = { ...place, kind: 'staff', version, staysToConfirm: true } as const;
    await putFact(tenant, { by: sent.by, at }, { ...change, make: (stood) => withoutPerson(stood, was) });
    if (!isId(was)) return;
    await deleteDetails(tenant, { ...place, id: was });
    await forgetMember(tenant, place, was);
  });
}

/**
 * Says that nobody gives guidance: Red, and not missing. `date`: of the cycle.
 * @throws FactChanged, CycleLocked, NotFound
 */
export async function sayNobody(
  given: Given,
  sent: Sent,
  { place, version, source, date }: Omit<ListChange, 'was'> & { date: string },
): Promise<void> {
  await inOneAct(given, sent, place, async (tenant, at) => {
    await putFact(tenant, { by: sent.by, at }, { ...place, kind: 'staff', version, make: (stood) => nobodyGivesGuidance(stood, source, date) });
  });
}

async function inOneAct(
  { db, now }: Given,
  { partnership, by, form }: Sent,
  { cycle }: StaffPlace,
  act: (tenant: Tenant, at: Date) => Promise<void>,
): Promise<void> {
  const at = now();
  await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      await lockForEvidence(tenant, cycle);
      await act(tenant, at);
      return 'saved';
    }),
  );
}

async function hasFormalTraining(tenant: Tenant, place: StaffPlace, id: string): Promise<boolean> {
  return (await listTraining(tenant, place)).some(({ member, formal }) => formal && member === id);
}

function toldOf(role: string, before: Details, after: Details) {
  const about = `Details of ${role}`;
  const [was, is] = [loggedDetails(before), loggedDetails(after)];
  return was === is ? {} : { before: was ? { [about]: was } : {}, after: { [about]: is || 'none' } };
}

export function isId(was: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(was);
}
