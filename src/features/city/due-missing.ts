import type { Due, DueFor } from '../../jobs/due.ts';
import { all } from '../../rating/words.ts';
import { evidencePath, isLocked, latestCycle } from '../evidence/index.ts';
import { keptLacking } from './load-missing.ts';
import { lackWords } from './reminder-letter.ts';

/** Evidence that the latest cycle needs and that has not come in, as long as it can. */
export const dueMissing: DueFor = async (tenant) => {
  const cycle = await latestCycle(tenant);
  if (!cycle || isLocked(cycle)) return [];
  return (await keptLacking(tenant, cycle)).map(
    ({ institution, lacks }): Due => ({
      institution,
      kind: `Evidence for ${cycle.year} that has not come in`,
      what: all([...new Set(lacks.map(lackWords))]),
      on: null,
      href: evidencePath(cycle, institution),
      roles: ['institution-lead', 'partnership-lead', 'partnership-analyst'],
    }),
  );
};
