import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Tenant, withTenant } from '../../src/database/tenant.ts';
import { type Entered, insertCycle, recordEvidence } from '../../src/features/evidence/index.ts';
import { readFramework } from '../../src/features/frameworks/index.ts';
import { freshRatings, listRatings, type StoredRating } from '../../src/features/ratings/index.ts';
import type { ActivityEvidence, AwardEvidence, Source } from '../../src/rating/evidence.ts';
import type { GivenApp } from './given-app.ts';
import { firstPartnership } from './given-people.ts';

const SHIPPED = new URL('../../frameworks/derby-2012.yaml', import.meta.url);

interface CycleWanted {
  partnership?: string;
  year?: string;
  date?: string;
  minimumCohort?: number;
}

/** An open cycle of the framework that ships, put in directly; gives back its id. */
export async function givenCycle(
  given: GivenApp,
  { partnership, year = '2025/26', date = '2026-07-31', minimumCohort = 6 }: CycleWanted = {},
): Promise<string> {
  const yaml = await readFile(SHIPPED, 'utf8');
  const loaded = readFramework('derby-2012.yaml', Buffer.from(yaml));
  if ('problems' in loaded) throw new Error('The framework that ships cannot be read.');
  const { framework, sha256 } = loaded;
  const id = randomUUID();
  const cycle = { id, year, date, minimumCohort, framework: { id: framework.id, version: framework.version, sha256 }, frameworkYaml: yaml };
  await inPartnership(given, partnership, (tenant) => insertCycle(tenant, { ...cycle, at: given.parts.now(), by: null }));
  return id;
}

/** Puts facts into a cycle directly. */
export async function givenFacts(given: GivenApp, cycle: string, facts: Entered[], partnership?: string): Promise<void> {
  await inPartnership(given, partnership, (tenant) => recordEvidence(tenant, cycle, facts, { by: null, at: given.parts.now() }));
}

/** The ratings of a cycle as anybody would be shown them now, by institution. */
export async function ratingsOf(given: GivenApp, cycle: string, partnership?: string): Promise<Map<string, StoredRating>> {
  const ratings = await inPartnership(given, partnership, async (tenant) => {
    await freshRatings(tenant, { id: cycle, state: 'open' }, given.parts.now());
    return listRatings(tenant, cycle);
  });
  return new Map(ratings.map((rating) => [rating.institution, rating]));
}

async function inPartnership<T>(given: GivenApp, partnership: string | undefined, act: (tenant: Tenant) => Promise<T>): Promise<T> {
  return withTenant(given.db, partnership ?? (await firstPartnership(given)), act);
}

const SOURCE: Source = { file: 'made-up.csv', sha256: 'a'.repeat(64), line: 2 };

export function activity(institution: string, counts: Pick<ActivityEvidence, 'leavers' | 'eet'>): Entered {
  const { leavers, eet } = counts;
  const neet = typeof leavers === 'number' && typeof eet === 'number' ? leavers - eet : 0;
  return { institution, kind: 'y11-activity', key: '', fact: { leavers, eet, neet, notKnown: 0, custody: 0, source: SOURCE } };
}

export function award(institution: string, fields: Partial<AwardEvidence>): Entered {
  const none = { award: 'Career Mark', status: 'none', awardedOn: null, expiresOn: null, auditCompletedOn: null, actionPlanAgreedOn: null } as const;
  return { institution, kind: 'quality-award', key: '', fact: [{ ...none, source: SOURCE, ...fields }] };
}
