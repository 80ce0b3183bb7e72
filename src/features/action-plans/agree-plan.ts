import { type Actor, type Agreement, afterAct, inForce, type Refusal } from '../../action-plan/index.ts';
import { sendOnce } from '../../database/sent-form.ts';
import { type Tenant, withTenant } from '../../database/tenant.ts';
import { day, several } from '../../rating/words.ts';
import { onDay } from '../../ui/format.ts';
import type { Parts } from '../../web/parts.ts';
import { NotFound } from '../../web/problems.ts';
import { type Act, recordActivity } from '../activity-log/index.ts';
import { type Cycle, listInForce, lockForEvidence, putFact, typedInSource, withPlanSigned } from '../evidence/index.ts';
import { findInstitution } from '../institutions/index.ts';
import type { Sent } from '../partnerships/index.ts';
import { insertAct, keepContent, type PlanAct } from './agreement.queries.ts';
import { agreedOn } from './agreement-of.ts';
import { loadPlan, type Plan } from './load-plan.ts';
import type { PlanPlace } from './plan.ts';

/** Why an act about the agreement was not done: by the rules of the agreement, or since something else stands by now. */
export type WhyNot = Refusal | 'changed-meanwhile' | 'nothing-planned' | 'not-rated' | 'signed-for-the-other-side';

export class NotAgreed extends Error {
  readonly why: WhyNot;
  constructor(why: WhyNot) {
    super(`The act was not done: ${why}.`);
    this.why = why;
  }
}

type Given = Pick<Parts, 'db' | 'now'>;

export interface AboutPlan {
  place: PlanPlace;
  side: PlanAct['side'];
  /** Of what the page showed. */
  hash: string;
}

interface Around {
  tenant: Tenant;
  plan: Plan;
  by: Sent['by'];
  at: Date;
}

/**
 * Puts ratings and plan forward, so that both sides can sign them. Signatures on anything that was put forward before count for that alone.
 * @throws NotAgreed, CycleLocked, NotFound
 */
export async function putForward(given: Given, sent: Sent, about: AboutPlan): Promise<void> {
  await aboutPlan(given, sent, about, async (around) => {
    refuseUnready(around.plan, about.hash);
    await propose(around, about, false);
  });
}

/**
 * Signs ratings and plan for one side, as the page showed them. With the second signature they are agreed, and the day becomes evidence in the
 * same transaction. What was not put forward yet is, by the first who signs.
 * @throws NotAgreed, CycleLocked, NotFound
 */
export async function signPlan(given: Given, sent: Sent, about: AboutPlan): Promise<void> {
  await aboutPlan(given, sent, about, async (around) => {
    refuseUnready(around.plan, about.hash);
    const signing = await propose(around, about, true);
    const other = signing.agreement.proposal?.signatures[about.side === 'institution' ? 'partnership' : 'institution'];
    if (other?.person === around.by.person) throw new NotAgreed('signed-for-the-other-side');
    const signed = await addAct(signing, about, { act: 'sign', words: null });
    if (inForce(signed.agreement)?.hash === about.hash && signed.agreement.proposal === null) await agreed(around, signed.agreement);
  });
}

/**
 * Says something beside the agreement: a comment, or for one’s side that it does not agree. It stops nothing.
 * @throws NotAgreed, CycleLocked, NotFound
 */
export async function sayAboutPlan(
  given: Given,
  sent: Sent,
  { act, words, ...about }: AboutPlan & { act: 'comment' | 'dissent'; words: string },
): Promise<void> {
  await aboutPlan(given, sent, about, async (around) => {
    const { agreement } = around.plan;
    // What is not put forward yet is spoken of as it stands.
    const hash = agreement.proposal?.hash ?? inForce(agreement)?.hash ?? around.plan.hash;
    if (act === 'dissent' && agreement.proposal === null && inForce(agreement) === null) throw new NotAgreed('nothing-proposed');
    await addAct(asSigning(around), { ...about, hash }, { act, words });
  });
}

/** Nothing is signed that the page did not show, and no plan without an action or a rating. */
function refuseUnready({ hash, actions, content }: Plan, shown: string): void {
  if (hash !== shown) throw new NotAgreed('changed-meanwhile');
  if (actions.length === 0) throw new NotAgreed('nothing-planned');
  if (content.ratings.length === 0) throw new NotAgreed('not-rated');
}

/** The plan while acts are added to it. */
interface Signing extends Around {
  agreement: Agreement;
  number: number;
}

const asSigning = (around: Around): Signing => ({ ...around, agreement: around.plan.agreement, number: around.plan.acts.length });

/** Where the same content waits already, or is in force, nothing is put forward again. */
async function propose(around: Around, about: AboutPlan, toSign: boolean): Promise<Signing> {
  const signing = asSigning(around);
  if (signing.agreement.proposal?.hash === about.hash) return signing;
  if (toSign && inForce(signing.agreement)?.hash === about.hash) throw new NotAgreed('already-in-force');
  await keepContent(around.tenant, about.place, about.hash, around.plan.content);
  return addAct(signing, about, { act: 'propose', words: null });
}

const LOGGED: Record<PlanAct['act'], Act> = {
  propose: 'put-plan-forward',
  sign: 'signed-plan',
  dissent: 'dissented-from-plan',
  comment: 'commented-on-plan',
};

/** Adds one line to the record of the agreement, if its rules let it. */
async function addAct(signing: Signing, { place, side, hash }: AboutPlan, { act, words }: Pick<PlanAct, 'act' | 'words'>): Promise<Signing> {
  const { tenant, plan, by, at } = signing;
  const actor: Actor = { person: by.person, side, maySign: act === 'sign' };
  const stamp = { by: actor, hash, at: at.toISOString() };
  const next =
    act === 'comment'
      ? signing.agreement
      : afterAct(signing.agreement, act === 'dissent' ? { act, ...stamp, words: words ?? '' } : { act, ...stamp });
  if ('refused' in next) throw new NotAgreed(next.refused);
  const number = signing.number + 1;
  await insertAct(tenant, place, { number, act, side, hash, words, by: by.person, at });
  const content = `${several(plan.actions.length, 'action')}, ratings and plan with the hash ${hash.slice(0, 12)}`;
  const after = { cycle: plan.cycle.year, [act === 'comment' ? 'about' : 'what']: content, ...(words && { words }) };
  const subject = { kind: 'institution', id: place.institution } as const;
  await recordActivity(tenant, { at, by, act: LOGGED[act], subject, institution: place.institution, after });
  return { ...signing, agreement: next, number };
}

/** The day of the agreement is evidence from now on: nobody types it in again. */
async function agreed({ tenant, plan, by, at }: Around, agreement: Agreement): Promise<void> {
  const date = agreedOn(agreement);
  if (!date) return;
  const place = { cycle: plan.cycle.id, institution: plan.institution.id };
  const [stood] = await listInForce(tenant, { ...place, kind: 'quality-award' });
  const source = typedInSource(`Action plan signed by both sides in Waymark on ${onDay(at)}`);
  await putFact(
    tenant,
    { by, at },
    {
      ...{ ...place, kind: 'quality-award', version: stood?.revision ?? 0, staysToConfirm: true },
      make: (awards) => withPlanSigned(awards, date, source),
      told: { after: { 'Action plan': `agreed on ${day(date)}` } },
    },
  );
}

async function aboutPlan(
  { db, now }: Given,
  { partnership, by, form }: Sent,
  { place }: AboutPlan,
  act: (around: Around) => Promise<void>,
): Promise<void> {
  const at = now();
  await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      const cycle: Cycle = await lockForEvidence(tenant, place.cycle);
      const institution = await findInstitution(tenant, place.institution);
      if (!institution) throw new NotFound();
      const plan = await loadPlan(tenant, { cycle, institution }, at);
      await act({ tenant, plan, by, at });
      return 'done';
    }),
  );
}
