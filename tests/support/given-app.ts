import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { type AppSettings, buildApp } from '../../src/app.ts';
import type { Database } from '../../src/database/database.ts';
import type { Letter } from '../../src/mail/letter.ts';
import type { RouteEntry } from '../../src/web/access.ts';
import type { Parts } from '../../src/web/parts.ts';
import { openUploadFolder } from '../../src/web/upload-folder.ts';
import { type FreshDatabase, freshDatabase } from './fresh-database.ts';

export interface GivenApp extends FreshDatabase {
  app: FastifyInstance;
  routes: RouteEntry[];
  parts: Parts;
  /** Every letter that was sent, newest last. */
  letters: Letter[];
  /** Lines of the log. */
  log: string[];
  db: Database;
}

export interface GivenAppOptions {
  baseUrl?: string;
  demonstration?: boolean;
  now?: () => Date;
  providers?: AppSettings['providers'];
  /** How large all files of one sending may be together. */
  uploadBytes?: number;
  /** How long pages wait for results that are being worked out. */
  waitMs?: number;
}

/** The whole application on a database of its own. Letters are kept instead of sent: the mail server is the one part that is not ours. */
export async function givenApp({
  baseUrl = 'http://localhost:3000',
  demonstration = false,
  now = () => new Date(),
  providers = [],
  uploadBytes = 64 * 1024 * 1024,
  waitMs = 60_000,
}: GivenAppOptions = {}): Promise<GivenApp> {
  const fresh = await freshDatabase();
  const letters: Letter[] = [];
  const log: string[] = [];
  const parts: Parts = {
    db: fresh.db,
    secret: 'a secret of the tests, long enough to sign with',
    baseUrl,
    https: baseUrl.startsWith('https:'),
    mail: { reachesPeople: true, send: async (letter) => void letters.push(letter) },
    now,
    uploads: { folder: await openUploadFolder(join(tmpdir(), 'waymark-tests-uploads')), maxBytes: uploadBytes },
    demonstration,
  };
  const { app, routes } = await buildApp(parts, {
    providers,
    development: true,
    trustProxy: false,
    logLevel: 'info',
    logTo: { write: (line) => void log.push(line) },
    // How fast the machine of the tests is says nothing about what is tested; that a busy or slow service refuses has tests of its own.
    limits: { lagMs: 60_000, handlingMs: 120_000 },
    waitMs,
    isOurHost: (host) => host === new URL(baseUrl).host,
  });
  return { ...fresh, app, routes, parts, letters, log };
}
