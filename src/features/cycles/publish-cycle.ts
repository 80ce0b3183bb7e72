import { sendOnce } from '../../database/sent-form.ts';
import { type Tenant, withTenant } from '../../database/tenant.ts';
import { previousYear } from '../../evidence/academic-year.ts';
import type { CityRating } from '../../rating/rating.ts';
import { settle } from '../../rating/reading.ts';
import type { Parts } from '../../web/parts.ts';
import { NotFound } from '../../web/problems.ts';
import { recordActivity } from '../activity-log/index.ts';
import { type Cycle, choicesOf, findCycleOfYear, findFrameworkYaml, listChoices, lockCycle } from '../evidence/index.ts';
import { listInstitutions } from '../institutions/index.ts';
import { getPartnership, lockInputs, type Sent } from '../partnerships/index.ts';
import {
  findRated,
  frameworkOf,
  insertPublication,
  listModerations,
  listPublications,
  listRatings,
  type PublicationSnapshot,
} from '../ratings/index.ts';
import { updateCycleState } from './cycle-changes.queries.ts';
import { loadMissing } from './load-missing.ts';
import { saysOf } from './whats-missing.ts';

/** What the lead looked at before publishing is no longer how things stand. */
export type Published = { number: number } | 'not agreed' | 'changed meanwhile';

/**
 * Publishes a cycle as its next version, in one transaction: all of it is there afterwards or nothing. Only what the lead has seen is published:
 * where anything that ratings rest on has changed since the page was opened, it is to be looked at again.
 * @param seen what `findInputsRevision` said when the page was opened
 */
export async function publishCycle(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, by, form }: Sent,
  { cycle: id, seen }: { cycle: string; seen: number },
): Promise<Published> {
  const at = now();
  const answer = await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      const cycle = await lockCycle(tenant, id);
      if (!cycle) throw new NotFound();
      if (cycle.state !== 'agreed') return 'not agreed';
      // From here on nothing changes: what is published, and what is said of it, is of one moment.
      if ((await lockInputs(tenant)) !== seen) return 'changed meanwhile';
      const missing = await loadMissing(tenant, cycle, at);
      const number = ((await listPublications(tenant, id))[0]?.number ?? 0) + 1;
      const snapshot = await takeSnapshot(tenant, cycle);
      const publication = { cycle: id, number, reason: cycle.correcting, missing, revision: cycle.revision, snapshot, by: by.person, at };
      await insertPublication(tenant, publication, await listRatings(tenant, id));
      await updateCycleState(tenant, id, { state: 'published', correcting: null });
      const after = {
        year: cycle.year,
        version: number,
        institutions: snapshot.institutions.length,
        reason: cycle.correcting,
        missing: saysOf(missing),
      };
      await recordActivity(tenant, { at, by, act: 'published-cycle', subject: { kind: 'cycle', id }, after });
      return String(number);
    }),
  );
  return answer === 'not agreed' || answer === 'changed meanwhile' ? answer : { number: Number(answer) };
}

/** All that the ratings rest on beside the evidence. The ratings must be fresh. */
async function takeSnapshot(tenant: Tenant, cycle: Cycle): Promise<PublicationSnapshot> {
  const { name, laCodes } = await getPartnership(tenant);
  const framework = settle(await frameworkOf(tenant, cycle), choicesOf(await listChoices(tenant, cycle.id)));
  const rated = new Set((await listRatings(tenant, cycle.id)).map(({ institution }) => institution));
  const before = await findCycleOfYear(tenant, previousYear(cycle.year));
  return {
    partnership: { name, la: laCodes },
    cycle: { id: cycle.id, year: cycle.year, date: cycle.date, minimumCohort: cycle.minimumCohort },
    framework: { ...cycle.framework, yaml: await findFrameworkYaml(tenant, cycle.id) },
    choices: framework.chosen,
    city: (await findRated(tenant, cycle.id)).city as CityRating,
    institutions: (await listInstitutions(tenant))
      .filter(({ id }) => rated.has(id))
      .map(({ id, name, kind, phases, urn, laestab }) => ({ id, name, kind, phases, urn, laestab })),
    moderations: (await listModerations(tenant, cycle.id)).map(({ institution, element, level, computed, reason, until }) => ({
      institution,
      element,
      level,
      computed,
      reason,
      until,
    })),
    before: before && { cycle: before.id, revision: before.revision },
  };
}
