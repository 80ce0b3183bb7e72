import type { FastifyInstance } from 'fastify';
import type { ClientConfig } from 'pg';
import { onTestFinished } from 'vitest';
import { buildApp } from '../../src/app.ts';
import { openDatabase } from '../../src/database/database.ts';
import { prepareDatabase } from '../../src/database/prepare.ts';
import { findRunningServer } from '../../src/database/server/embedded-server.ts';
import { OWN_DATABASE, openOwnDatabase, type ServingDatabase } from '../../src/start/own-database.ts';
import type { Limits } from '../../src/web/limits.ts';
import type { Parts } from '../../src/web/parts.ts';
import { givenFirstLead } from '../support/first-lead.ts';
import type { GivenApp } from '../support/given-app.ts';
import { Visitor } from '../support/visitor.ts';
import { givenHome, givenServer } from './given-server.ts';

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
  /** The same service on the same database, with other bounds. */
  withLimits(limits: Partial<Limits>): Promise<Serving>;
}

type Open = (home: string, said: string[]) => Promise<ServingDatabase>;

/** Waymark with a real database of its own and somebody signed in. */
export async function givenServing(open: Open = own): Promise<Serving> {
  const home = givenHome();
  const [said, log]: [string[], string[]] = [[], []];
  const database = await open(home, said);
  onTestFinished(() => database.close());
  const parts: Parts = {
    db: database.db,
    secret: 'a secret of the tests, long enough to sign with',
    baseUrl: 'http://localhost:3000',
    https: false,
    mail: { reachesPeople: true, send: async () => {} },
    now: () => new Date(),
    demonstration: false,
  };
  const app = await serve(parts, log);
  const { visitor: lead } = await givenFirstLead({ app, parts, db: database.db } as GivenApp);
  const serving = { app, lead, home, admin: await adminOf(home), said, log };
  const withLimits = async (limits: Partial<Limits>): Promise<Serving> => {
    const other = await serve(parts, log, limits);
    const sameLead = new Visitor(other);
    for (const [name, value] of lead.cookies) sameLead.cookies.set(name, value);
    return { ...serving, app: other, lead: sameLead, withLimits };
  };
  return { ...serving, withLimits };
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

/** As npm start serves: a server that ends is started again. */
const own: Open = (home, said) => openOwnDatabase(home, { say: () => {}, trouble: (text) => said.push(text) });

/** With two connections and little patience, so that they are used up, and waited for in vain, soon. */
export const tight: Open = async (home) => {
  const { admin } = await givenServer(home);
  const app = { user: 'waymark_app', password: 'known to the test' };
  await prepareDatabase({ admin, database: OWN_DATABASE, app });
  const { host, port } = admin;
  return openDatabase({ host, port, database: OWN_DATABASE, ...app, max: 2, connectionTimeoutMillis: 250, statement_timeout: 250 });
};
