import { randomBytes } from 'node:crypto';
import { type Database, type OpenDatabase, openDatabase } from '../database/database.ts';
import { prepareDatabase } from '../database/prepare.ts';
import { type EmbeddedServer, startEmbeddedServer } from '../database/server/embedded-server.ts';

export interface ServingDatabase {
  db: Database;
  close(): Promise<void>;
}

export interface Sayings {
  say(text: string): void;
  /** Something for the log: a connection that broke, a server that ended. */
  trouble(message: string): void;
}

export const OWN_DATABASE = 'waymark';
const LOGIN = 'waymark_app';
const AGAIN_MS = 5_000;

/** The database that Waymark runs itself, in its data folder. When its server ends by itself, it is started again. */
export async function openOwnDatabase(folder: string, sayings: Sayings): Promise<ServingDatabase> {
  const server = await startEmbeddedServer({ folder, say: sayings.say });
  try {
    const opened = await openPrepared(server, sayings);
    return keepRunning(server, opened, { folder, sayings });
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function openPrepared({ admin }: EmbeddedServer, { say, trouble }: Sayings): Promise<OpenDatabase> {
  // Known to this process only, and another one with each start: nothing has to keep it.
  const app = { user: LOGIN, password: randomBytes(24).toString('base64url') };
  const ran = await prepareDatabase({ admin, database: OWN_DATABASE, app });
  if (ran.length > 0) say(`Brought the database up to date: ${ran.join(', ')}.`);
  return openDatabase({ host: admin.host, port: admin.port, database: OWN_DATABASE, ...app, direct: true }, ({ message }) => trouble(message));
}

/** Requests are answered with "not available just now" while the server is gone. */
function keepRunning(first: EmbeddedServer, opened: OpenDatabase, { folder, sayings }: { folder: string; sayings: Sayings }): ServingDatabase {
  let server = first;
  let closing = false;
  const bringBack = async (why: string): Promise<void> => {
    if (closing) return;
    sayings.trouble(`${why} Starting it again.`);
    try {
      server = await startEmbeddedServer({ folder, say: sayings.say });
      if (closing) return await server.stop();
      opened.moveTo(server.admin.port);
      server.onLost((reason) => void bringBack(reason));
      sayings.trouble('The database is there again.');
    } catch (error) {
      sayings.trouble((error as Error).message);
      setTimeout(() => void bringBack('The database is still gone.'), AGAIN_MS).unref();
    }
  };
  server.onLost((reason) => void bringBack(reason));
  const close = async () => {
    closing = true;
    await opened.close();
    await server.stop();
  };
  return { db: opened.db, close };
}
