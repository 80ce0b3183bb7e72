import { askedOnce } from '../../database/asked-once.ts';
import { listCycles } from './cycle.queries.ts';

/** The latest year that was begun; null before the first. Steps and facts of a home all ask for it. */
export const latestCycle = askedOnce(async (tenant) => (await listCycles(tenant))[0] ?? null);
