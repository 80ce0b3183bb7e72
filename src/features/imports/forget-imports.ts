import { daysBefore, type Forgetting } from '../../jobs/retention.ts';
import { recordActivity } from '../activity-log/index.ts';
import { listUndecidedBefore, updateDropped } from './import.queries.ts';
import { nameOf } from './import.ts';

/** A file waits through the longest holidays; after that its figures are of another time. */
const DAYS = 90;

/** Throws away what was read from files that nobody confirmed, as whoever sent them could. */
export const forgetImports: Forgetting = {
  what: 'files that nobody confirmed',
  async forget(tenant, now) {
    const undecided = await listUndecidedBefore(tenant, daysBefore(now, DAYS));
    for (const imported of undecided) {
      await updateDropped(tenant, imported.id);
      const after = { file: nameOf(imported), cycle: imported.year };
      await recordActivity(tenant, {
        at: now,
        by: { person: null, role: null },
        act: 'dropped-import',
        subject: { kind: 'import', id: imported.id },
        after,
      });
    }
    return undecided.length;
  },
};
