import type { Config } from '../config.ts';
import { type OpenDatabase, openDatabase } from '../database/database.ts';
import { areMigrated, CannotMigrate } from '../database/migrations.ts';
import { findRunningServer, startEmbeddedServer } from '../database/server/embedded-server.ts';
import { OWN_DATABASE } from './own-database.ts';

/** Whoever runs a command waits for it, and can break it off: its statements take as long as they take. */
const FOR_COMMANDS = { max: 4, statement_timeout: 0 };

/**
 * The database for a command of the operator: of a Waymark that is running beside it, or started for as long as the command takes. The
 * own database is opened as its administrator, since the application's password is known to the application alone.
 */
export async function withCommandDatabase<T>(
  { database, dataFolder }: Pick<Config, 'database' | 'dataFolder'>,
  act: (opened: OpenDatabase) => Promise<T>,
): Promise<T> {
  if (database) return using(openDatabase({ connectionString: database.app.url, ...FOR_COMMANDS }), act);
  const running = await findRunningServer(dataFolder);
  if (running) return using(openDatabase({ ...running, database: OWN_DATABASE, ...FOR_COMMANDS }), act);
  const server = await startEmbeddedServer({ folder: dataFolder, say: () => {} });
  try {
    return await using(openDatabase({ ...server.admin, database: OWN_DATABASE, ...FOR_COMMANDS }), act);
  } finally {
    await server.stop();
  }
}

async function using<T>(opened: OpenDatabase, act: (opened: OpenDatabase) => Promise<T>): Promise<T> {
  try {
    if (!(await areMigrated(opened.db)))
      throw new CannotMigrate('This database is not at the version of this Waymark. Start Waymark once with npm start, then try again.');
    return await act(opened);
  } finally {
    await opened.close();
  }
}
