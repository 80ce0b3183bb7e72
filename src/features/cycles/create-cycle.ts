import { randomUUID } from 'node:crypto';
import { sendOnce } from '../../database/sent-form.ts';
import { withTenant } from '../../database/tenant.ts';
import type { AcademicYear } from '../../rating/evidence.ts';
import type { Parts } from '../../web/parts.ts';
import { recordActivity } from '../activity-log/index.ts';
import { cyclePath, findCycle, insertCycle } from '../evidence/index.ts';
import type { Sent } from '../partnerships/index.ts';
import { type CycleDetails, lockYear } from './cycle-changes.queries.ts';
import type { FrameworkOffered } from './frameworks-offered.ts';
import { rollForward } from './roll-forward.ts';

/** Somebody else has begun a cycle of the same year. Thrown in the transaction, so that nothing of the second stays. */
export class YearTaken extends Error {}

export interface CycleWanted extends CycleDetails {
  year: AcademicYear;
  framework: FrameworkOffered;
  /** The id of an earlier cycle to roll forward from; null to begin with nothing. */
  from: string | null;
}

/**
 * Begins a cycle and gives back its address.
 * @throws YearTaken
 */
export async function createCycle(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, by, form }: Sent,
  { year, framework: { framework, sha256, yaml }, from, ...details }: CycleWanted,
): Promise<string> {
  const at = now();
  return withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      if ((await lockYear(tenant, year)) === 'taken') throw new YearTaken();
      const id = randomUUID();
      const stamp = { by: by.person, at };
      const named = { id: framework.id, version: framework.version, sha256 };
      await insertCycle(tenant, { id, year, framework: named, frameworkYaml: yaml, ...details, ...stamp });
      const before = from === null ? null : await findCycle(tenant, from);
      const copied = before && (await rollForward(tenant, before, { cycle: id, framework, date: details.date }, stamp));
      const after = { year, framework: `${framework.title}, version ${framework.version}`, ...details };
      const from_ =
        before && copied
          ? {
              copiedFrom: before.year,
              readingsToConfirm: copied.readings,
              statementsToConfirm: copied.statements,
              activitiesToConfirm: copied.activities,
            }
          : {};
      await recordActivity(tenant, { at, by, act: 'made-cycle', subject: { kind: 'cycle', id }, after: { ...after, ...from_ } });
      return cyclePath({ year });
    }),
  );
}
