import { randomUUID } from 'node:crypto';
import { sendOnce } from '../../database/sent-form.ts';
import { type Tenant, withTenant } from '../../database/tenant.ts';
import type { Activity } from '../../programme/index.ts';
import type { Parts } from '../../web/parts.ts';
import { NotFound } from '../../web/problems.ts';
import { recordActivity } from '../activity-log/index.ts';
import { lockForEvidence } from '../evidence/index.ts';
import { ChangedMeanwhile, type Sent } from '../partnerships/index.ts';
import { activityFields } from './activity-words.ts';
import { insertActivities, type KeptActivity, listActivities, markActivities, type ProgrammePlace, updateActivity } from './programme.queries.ts';

type Given = Pick<Parts, 'db' | 'now'>;
export type ActivityTyped = Omit<Activity, 'id'>;

/** An activity that a form was opened for, and what it was then. */
export interface Opened {
  place: ProgrammePlace;
  id: string;
  version: number;
}

/** @throws CycleLocked, NotFound */
export async function addActivity(given: Given, sent: Sent, place: ProgrammePlace, typed: ActivityTyped): Promise<void> {
  await inOneAct(given, sent, place, async (tenant, at) => {
    const activity = { ...typed, id: randomUUID(), institution: place.institution, toConfirm: false };
    await insertActivities(tenant, place.cycle, [activity], { by: sent.by.person, at });
    return { act: 'added-activity', after: activityFields(typed) };
  });
}

/** @throws ChangedMeanwhile, CycleLocked, NotFound */
export async function changeActivity(given: Given, sent: Sent, opened: Opened, typed: ActivityTyped): Promise<void> {
  await inOneAct(given, sent, opened.place, async (tenant, at) => {
    const saved = await unchanged(tenant, opened);
    await updateActivity(tenant, opened.place, { ...typed, id: saved.id }, { by: sent.by.person, at });
    const before = activityFields(saved);
    const after = activityFields(typed);
    const differs = (name: string) => before[name] !== after[name];
    const only = (fields: Record<string, string>) => Object.fromEntries(Object.entries(fields).filter(([name]) => differs(name)));
    return { act: 'changed-activity', before: only(before), after: { of: typed.title, ...only(after) } };
  });
}

/** Takes an activity out of the programme; it can be put back. @throws ChangedMeanwhile, CycleLocked, NotFound */
export async function takeActivityOut(given: Given, sent: Sent, opened: Opened): Promise<string> {
  return inOneAct(given, sent, opened.place, async (tenant, at) => {
    const saved = await unchanged(tenant, opened);
    await markActivities(tenant, opened.place, [saved.id], { removed_at: at }, { by: sent.by.person, at });
    return { act: 'took-out-activity', before: activityFields(saved), answer: saved.title };
  });
}

/** Puts back what was taken out, as it was. Of something that is back already nothing changes. @throws CycleLocked, NotFound */
export async function putActivityBack(given: Given, sent: Sent, place: ProgrammePlace, id: string): Promise<string> {
  return inOneAct(given, sent, place, async (tenant, at) => {
    const saved = await savedOf(tenant, place, id);
    if (saved.removedAt === null) return { answer: saved.title };
    await markActivities(tenant, place, [id], { removed_at: null }, { by: sent.by.person, at });
    return { act: 'put-back-activity', after: activityFields(saved), answer: saved.title };
  });
}

/** Says of activities that were carried over from last year that they are right; gives back how many these were. @throws CycleLocked, NotFound */
export async function confirmActivities(given: Given, sent: Sent, place: ProgrammePlace, ids: readonly string[]): Promise<string> {
  return inOneAct(given, sent, place, async (tenant, at) => {
    const confirmed = (await listActivities(tenant, place)).filter(
      ({ id, toConfirm, removedAt }) => toConfirm && removedAt === null && ids.includes(id),
    );
    if (confirmed.length === 0) return { answer: '0' };
    const [marked, stamp] = [confirmed.map(({ id }) => id), { by: sent.by.person, at }];
    await markActivities(tenant, place, marked, { to_confirm: false }, stamp);
    return { act: 'confirmed-activities', after: { activities: confirmed.map(({ title }) => title) }, answer: String(confirmed.length) };
  });
}

interface Done {
  /** Left out where nothing changed. */
  act?: Parameters<typeof recordActivity>[1]['act'];
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  /** What whoever sent the form is told of, also when it is sent again. */
  answer?: string;
}

/** Each change of a programme: one transaction, with the cycle locked and a line in the log of activity. */
export async function inOneAct(
  { db, now }: Given,
  { partnership, by, form }: Sent,
  { cycle, institution }: ProgrammePlace,
  change: (tenant: Tenant, at: Date) => Promise<Done>,
): Promise<string> {
  const at = now();
  return withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      await lockForEvidence(tenant, cycle);
      const { act, before, after, answer = 'done' } = await change(tenant, at);
      const about = { at, by, institution, subject: { kind: 'institution', id: institution } as const };
      if (act) await recordActivity(tenant, { ...about, act, ...(before && { before }), ...(after && { after }) });
      return answer;
    }),
  );
}

async function savedOf(tenant: Tenant, place: ProgrammePlace, id: string): Promise<KeptActivity> {
  const saved = (await listActivities(tenant, place)).find((each) => each.id === id);
  if (!saved) throw new NotFound();
  return saved;
}

async function unchanged(tenant: Tenant, { place, id, version }: Opened): Promise<KeptActivity> {
  const saved = await savedOf(tenant, place, id);
  if (saved.version !== version) throw new ChangedMeanwhile(saved, saved.last);
  return saved;
}
