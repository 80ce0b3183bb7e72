import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '../../src/database/database.ts';
import { findRunningServer } from '../../src/database/server/embedded-server.ts';
import { withTenant } from '../../src/database/tenant.ts';
import { rateCity } from '../../src/rating/rate.ts';
import { settle } from '../../src/rating/reading.ts';
import { OWN_DATABASE } from '../../src/start/own-database.ts';
import { type BuiltWaymark, startBuiltWaymark } from './built-waymark.ts';
import { built, fillCity } from './full-city.ts';
import { signInAnybody } from './over-http.ts';
import { asAdmin, busyLines, goal } from './serving.ts';

const INSTITUTIONS = 500;
const MOST_MS = 1_000;
const RUNS = 5;

/**
 * Rates a cycle of 500 institutions with a published year before it anew, as the first reader after an import does: from the evidence in the
 * database to the ratings stored there. Beside it, the engine alone on the same evidence. Medians.
 */
export async function benchRecompute(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-bench-'));
  let running: BuiltWaymark | undefined;
  try {
    running = await startBuiltWaymark(folder);
    await signInLead(running);
    await asAdmin(folder, (admin) => fillCity(admin, folder, INSTITUTIONS));
  } finally {
    await running?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
