import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { ClientConfig, PoolConfig } from 'pg';
import { onTestFinished } from 'vitest';
import { buildApp } from '../../src/app.ts';
import { type Database, openDatabase } from '../../src/database/database.ts';
import { prepareDatabase } from '../../src/database/prepare.ts';
import { findRunningServer } from '../../src/database/server/embedded-server.ts';
import { OWN_DATABASE, openOwnDatabase } from '../../src/start/own-database.ts';
import type { Limits } from '../../src/web/limits.ts';
import type { Parts } from '../../src/web/parts.ts';
import { openUploadFolder } from '../../src/web/upload-folder.ts';
import { givenFirstLead } from '../support/first-lead.ts';
import type { GivenApp } from '../support/given-app.ts';
import { Visitor } from '../support/visitor.ts';
import { givenMadeHome } from './made-home.ts';

export interface Serving {
  app: FastifyInstance;
  /** The first lead, signed in. */
  lead: Visitor;
  home: string;
  /** Past every wall, for what a fault needs. */
  admin: ClientConfig;
  /** What the database said of itself while it was served from. */
  said: string[];
  log: string[];
}

/** Waymark as npm start serves it, with a real database of its own and somebody signed in. */
export async function givenServing(): Promise<Serving & { parts: Parts }> {
  const home = await givenMadeHome();
  const [said, log]: [string[], string[]] = [[], []];
  const { db, close } = await openOwnDatabase(home, { say: () => {}, trouble: (text) => said.push(text) });
  onTestFinished(close);
  const parts: Parts = {
    db,
    secret: 'a secret of the tests, long enough to sign with',
    baseUrl: 'http://localhost:3000',
    https: false,
    mail: { reachesPeople: true, send: async () => {} },
    now: () => new Date(),
    uploads: { folder: await openUploadFolder(join(home, 'uploads')), maxBytes: 64 * 1024 * 1024 },
    demonstration: false,
  };
  const app = await serve(parts, log);
  const { visitor: lead } = await givenFirstLead({ app, parts, db } as GivenApp);
  return { app, lead, home, admin: await adminOf(home), said, log, parts };
}

/** The same for the same lead, on the same database, with other bounds. What came before could not have been done within them. */
export async function givenImpatient(limits: Partial<Limits>, connection?: PoolConfig): Promise<Serving> {
  const { parts, ...serving } = await givenServing();
  const db = connection ? await openAgain(serving.admin, connection) : parts.db;
  const app = await serve({ ...parts, db }, serving.log, limits);
  const lead = new Visitor(app);
  for (const [name, value] of serving.lead.cookies) lead.cookies.set(name, value);
  return { ...serving, app, lead };
}

async function openAgain(admin: ClientConfig, connection: PoolConfig): Promise<Database> {
  const login = { user: 'waymark_app', password: 'known to the test' };
  await prepareDatabase({ admin, database: OWN_DATABASE, app: login });
  const { db, close } = openDatabase({ host: admin.host, port: admin.port, database: OWN_DATABASE, ...login, ...connection });
  onTestFinished(close);
  return db;
}

async function serve(parts: Parts, log: string[], limits: Partial<Limits> = {}): Promise<FastifyInstance> {
  const isOurHost = (host: string) => host === 'localhost:3000';
  const logTo = { write: (line: string) => void log.push(line) };
  const { app } = await buildApp(parts, { providers: [], development: false, trustProxy: false, logLevel: 'info', logTo, isOurHost, limits });
  onTestFinished(() => app.close());
  return app;
}

async function adminOf(home: string): Promise<ClientConfig> {
  const running = await findRunningServer(home);
  if (!running) throw new Error('The database does not run.');
  return { ...running, database: OWN_DATABASE };
}
