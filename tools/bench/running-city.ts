import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/database/database.ts';
import { findRunningServer } from '../../src/database/server/embedded-server.ts';
import { type Tenant, withTenant } from '../../src/database/tenant.ts';
import { setUpAuthenticator } from '../../src/seed/journeys.ts';
import type { Visitor } from '../../src/seed/visitor.ts';
import { OWN_DATABASE } from '../../src/start/own-database.ts';
import { type BuiltWaymark, startBuiltWaymark } from './built-waymark.ts';
import { visitorAt } from './over-http.ts';

const PASSWORD = 'river lantern copper';

/** A built Waymark with one partnership, and its lead signed in. */
export interface RunningCity {
  running: BuiltWaymark;
  folder: string;
  lead: Visitor;
  cookie: string;
}

/** Starts one on an empty folder, and leaves nothing of it. */
export async function withRunningCity(act: (city: RunningCity) => Promise<string[]>): Promise<string[]> {
  const busy = loadavg()[0] ?? 0;
  const folder = await mkdtemp(join(tmpdir(), 'waymark-bench-'));
  let running: BuiltWaymark | undefined;
  try {
    running = await startBuiltWaymark(folder);
    const lead = await signInLead(running);
    return [...busyWords(busy), ...(await act({ running, folder, lead, cookie: cookieOf(lead) }))];
  } finally {
    await running?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

export function busyWords(load: number): string[] {
  return load > cpus().length ? [`  others kept this machine busy (load ${load.toFixed(1)} before the start): times are longer than its own`] : [];
}

export async function signInLead(running: BuiltWaymark): Promise<Visitor> {
  const lead = visitorAt(running.origin);
  const link = new URL(await running.setUpLink());
  const partnership = { partnership: 'Dunmere 14-19 Partnership', area: 'Dunmere', laCodes: '831' };
  await lead.post(link.pathname, { name: 'Maya Okafor', email: 'maya@dunmere.example', password: PASSWORD, ...partnership });
  await setUpAuthenticator(lead, PASSWORD);
  return lead;
}

export function cookieOf({ cookies }: Visitor): string {
  return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
}

/** Does something straight in the database, beside the pages: what is put in there is not what is measured. */
export async function inPartnership<T>({ folder }: Pick<RunningCity, 'folder'>, act: (tenant: Tenant) => Promise<T>): Promise<T> {
  const server = await findRunningServer(folder);
  if (!server) throw new Error('The database does not run.');
  const { db, close } = openDatabase({ ...server, database: OWN_DATABASE });
  try {
    const { partnership_id } = await db.selectFrom('partnership').select('partnership_id').executeTakeFirstOrThrow();
    return await withTenant(db, partnership_id, act);
  } finally {
    await close();
  }
}
