import { randomUUID } from 'node:crypto';
import { sendOnce } from '../../database/sent-form.ts';
import { type Tenant, withTenant } from '../../database/tenant.ts';
import type { Source } from '../../rating/evidence.ts';
import type { Parts } from '../../web/parts.ts';
import { recordActivity } from '../activity-log/index.ts';
import { listInForce, lockForEvidence, putFact, type StaffKept } from '../evidence/index.ts';
import type { Sent } from '../partnerships/index.ts';
import { listDetails, type StaffPlace } from './staff.queries.ts';
import { trainedApart, withTraining } from './staff-list.ts';
import type { TrainingTyped } from './training.form.ts';
import { deleteTraining, insertTraining, listTraining, updateTraining } from './training.queries.ts';
import { type Training, trainingWords } from './training.ts';

/** Somebody changed this line of the log, or took it out, after the form was opened. Nothing was saved. */
export class TrainingChanged extends Error {
  readonly saved: Training | null;
  constructor(saved: Training | null) {
    super('The line of the log was changed after the form was opened.');
    this.saved = saved;
  }
}

export interface TrainingChange {
  place: StaffPlace;
  /** The line that is changed; null: a new one. */
  entry: string | null;
  version: number;
  /** What stands from now on; null takes it out. */
  typed: TrainingTyped | null;
  source: Source;
}

/**
 * Logs training, changes a line of the log or takes it out. Whether somebody has had formal training follows in the same transaction.
 * @throws TrainingChanged, CycleLocked, NotFound
 */
export async function logTraining({ db, now }: Pick<Parts, 'db' | 'now'>, { partnership, by, form }: Sent, change: TrainingChange): Promise<void> {
  const at = now();
  await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      await lockForEvidence(tenant, change.place.cycle);
      const saved = await savedOf(tenant, change);
      await write(tenant, change, saved, { by: by.person, at });
      await tell(tenant, change, saved, { by, at });
      const members = [saved?.member, change.typed?.member].filter((id) => typeof id === 'string');
      await recountTraining(tenant, change, members, { by, at });
      return 'logged';
    }),
  );
}

async function savedOf(tenant: Tenant, { place, entry, version }: TrainingChange): Promise<Training | null> {
  if (entry === null) return null;
  const saved = (await listTraining(tenant, place)).find(({ id }) => id === entry) ?? null;
  if (saved?.version !== version) throw new TrainingChanged(saved);
  return saved;
}

async function write(tenant: Tenant, { place, typed }: TrainingChange, saved: Training | null, stamp: { by: string; at: Date }): Promise<void> {
  if (saved && typed) return updateTraining(tenant, place, { ...typed, id: saved.id, version: saved.version }, stamp);
  if (typed) return insertTraining(tenant, place, { ...typed, id: randomUUID() }, stamp);
  if (saved) return deleteTraining(tenant, place, saved.id);
}

async function tell(
  tenant: Tenant,
  { place: { cycle, institution }, typed }: TrainingChange,
  saved: Training | null,
  { by, at }: { by: Sent['by']; at: Date },
): Promise<void> {
  const staff = await staffOf(tenant, { cycle, institution });
  const roleOf = (member: string) => staff.people.find(({ id }) => id === member)?.person ?? null;
  const words = (training: TrainingTyped | null) => (training ? { training: trainingWords(training, roleOf) } : {});
  const act = saved ? (typed ? 'changed-training' : 'took-out-training') : 'logged-training';
  await recordActivity(tenant, {
    ...{ at, by, act, institution, subject: { kind: 'institution', id: institution } },
    before: words(saved),
    after: words(typed),
  });
}

/** Formal training that the log has of these people is evidence; without it what the register says apart from the log is. */
async function recountTraining(
  tenant: Tenant,
  { place, source }: TrainingChange,
  members: readonly string[],
  { by, at }: { by: Sent['by']; at: Date },
): Promise<void> {
  if (members.length === 0) return;
  const [{ people, version }, details, log] = [await staffOf(tenant, place), await listDetails(tenant, place), await listTraining(tenant, place)];
  const counted = members.reduce((list, id) => {
    const person = list.find((each) => each.id === id);
    const trained = (person && trainedApart(person, details.get(id))) || log.some(({ member, formal }) => formal && member === id);
    return withTraining(list, id, trained, source) ?? list;
  }, people);
  if (counted !== people) await putFact(tenant, { by, at }, { ...place, kind: 'staff', version, staysToConfirm: true, make: () => [...counted] });
}

async function staffOf(tenant: Tenant, place: StaffPlace): Promise<{ people: readonly StaffKept[]; version: number }> {
  const [saved] = await listInForce(tenant, { ...place, kind: 'staff' });
  return { people: (saved?.fact ?? []) as StaffKept[], version: saved?.revision ?? 0 };
}
