import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { activity, givenCycle, givenFacts } from '../../../tests/support/given-cycle.ts';
import { firstPartnership, givenInstitution, givenPerson } from '../../../tests/support/given-people.ts';
import { inForce } from '../../action-plan/index.ts';
import { withTenant } from '../../database/tenant.ts';
import { findCycle, listInForce } from '../evidence/index.ts';
import { findInstitution } from '../institutions/index.ts';
import { NotAgreed, putForward, signPlan } from './agree-plan.ts';
import { listContents } from './agreement.queries.ts';
import { loadPlan } from './load-plan.ts';
import { listActions } from './plan-action.queries.ts';
import { hashOf } from './plan-content.ts';
import { saveAction, takeOut } from './save-action.ts';

/*
 * Whatever anybody does in whatever order: a plan counts as agreed only where both sides signed the same ratings and the same plan. The acts are
 * those behind the pages, on a real database; beside them a model that remembers nothing but who signed which hash.
 */

const given = await givenApp();
const partnership = await firstPartnership(given);
const cycle = await givenCycle(given);
const people = {
  head: (await givenPerson(given, { role: 'institution-head' })).id,
  lead: (await givenPerson(given, { role: 'partnership-lead' })).id,
  editor: (await givenPerson(given, { role: 'institution-editor' })).id,
};
const ROLES = { head: 'institution-head', lead: 'partnership-lead', editor: 'institution-editor' } as const;
type Who = keyof typeof people;

const sent = (who: Who) => ({ partnership, by: { person: people[who], role: ROLES[who] }, form: randomUUID() });
const PLANNED = {
  ...{ title: 'Visit a place of work', why: null, owner: 'Careers leader', due: '2026-12-31', term: 'short' as const, resources: null },
  ...{ successMeasure: 'All have been', element: null, lesson: null, question: null },
};

/** What the database says, beside what the model remembers. */
class World {
  readonly institution: string;
  /** Hashes that pages have shown, the latest last: somebody may still sign an earlier one. */
  readonly shown: string[] = [];
  /** Who signed what, whenever. */
  readonly signed = new Map<string, Set<string>>();
  agreements = 0;

  constructor(institution: string) {
    this.institution = institution;
  }

  get place() {
    return { cycle, institution: this.institution };
  }

  plan() {
    return withTenant(given.db, partnership, async (tenant) => {
      const [found, institution] = [await findCycle(tenant, cycle), await findInstitution(tenant, this.institution)];
      if (!found || !institution) throw new Error('The place of the test is gone.');
      return loadPlan(tenant, { cycle: found, institution }, given.parts.now());
    });
  }

  /** The hash that the page shows now, or one that it showed some pages ago. */
  async hash(back: number): Promise<string> {
    this.shown.push((await this.plan()).hash);
    return this.shown.at(-1 - back) ?? this.shown[0] ?? '';
  }
}

type Step = (world: World) => Promise<void>;

/** An act may be refused: it is then as if nobody had done anything. */
async function unlessRefused(act: Promise<void>): Promise<boolean> {
  try {
    await act;
    return true;
  } catch (error) {
    if (error instanceof NotAgreed) return false;
    throw error;
  }
}

const signing = (who: 'head' | 'lead', back: number): Step => {
  const side = who === 'head' ? 'institution' : 'partnership';
  return async (world) => {
    const hash = await world.hash(back);
    if (!(await unlessRefused(signPlan(given.parts, sent(who), { place: world.place, side, hash })))) return;
    // Nothing is ever signed but what stands at that moment.
    expect(hash).toBe(world.shown.at(-1));
    world.signed.set(hash, (world.signed.get(hash) ?? new Set()).add(side));
  };
};

const proposing = (who: Who, back: number): Step => {
  const side = who === 'lead' ? 'partnership' : 'institution';
  return async (world) => {
    const hash = await world.hash(back);
    await unlessRefused(putForward(given.parts, sent(who), { place: world.place, side, hash }));
  };
};

const adding: Step = (world) =>
  saveAction(given.parts, sent('editor'), {
    ...{ place: world.place, action: null, version: 0, typed: PLANNED, from: { suggestion: null, carriedFrom: null } },
  });

const removing: Step = async (world) => {
  const [first] = (await withTenant(given.db, partnership, (tenant) => listActions(tenant, world.place))).filter(({ removed }) => !removed);
  if (first) await takeOut(given.parts, sent('editor'), { place: world.place, action: first.id, version: first.version, removed: true });
};

const rating =
  (eet: number): Step =>
  (world) =>
    givenFacts(given, cycle, [activity(world.institution, { leavers: 100, eet })]);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(fc.constantFrom('head' as const, 'lead' as const), fc.constantFrom(0, 0, 1, 2)).map(([who, back]) => signing(who, back)),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom<Who>('head', 'lead', 'editor'), fc.constantFrom(0, 0, 1)).map(([who, back]) => proposing(who, back)),
  },
  { weight: 3, arbitrary: fc.constant(adding) },
  { weight: 1, arbitrary: fc.constant(removing) },
  { weight: 1, arbitrary: fc.constantFrom(60, 95).map(rating) },
);

async function check(world: World): Promise<void> {
  const { agreement } = await world.plan();
  for (const { hash, signatures } of agreement.agreed) {
    expect(world.signed.get(hash)).toEqual(new Set(['institution', 'partnership']));
    expect([signatures.institution.person, signatures.partnership.person]).toEqual([people.head, people.lead]);
  }
  const hashes = agreement.agreed.map(({ hash }) => hash);
  const contents = await withTenant(given.db, partnership, (tenant) => listContents(tenant, world.place, hashes));
  expect([...contents].map(([hash, content]) => hash === hashOf(content))).toEqual([...new Set(hashes)].map(() => true));
  const facts = await withTenant(given.db, partnership, (tenant) => listInForce(tenant, { ...world.place, kind: 'quality-award' }));
  const day = facts.flatMap(({ fact }) =>
    (fact as { actionPlanAgreedOn: string | null }[]).flatMap(({ actionPlanAgreedOn }) => actionPlanAgreedOn ?? []),
  );
  expect(day.length > 0).toBe(inForce(agreement) !== null);
  world.agreements = agreement.agreed.length;
}

test('no order of acts by anybody gives a plan that counts as agreed without both signatures on the same hash', async () => {
  let agreed = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 18, size: 'max' }), async (steps) => {
      const world = new World(await givenInstitution(given));
      for (const each of [rating(95), adding, ...steps]) {
        await each(world);
        await check(world);
      }
      agreed += world.agreements;
    }),
    { numRuns: 8, endOnFailure: true },
  );
  // A test in which nothing was ever agreed would prove nothing.
  expect(agreed).toBeGreaterThan(0);
}, 300_000);
