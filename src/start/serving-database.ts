import type { Config } from '../config.ts';
import { type Database, openDatabase } from '../database/database.ts';
import { areMigrated, CannotMigrate } from '../database/migrations.ts';
import { prepareDatabase } from '../database/prepare.ts';
import { CannotStart } from '../database/server/embedded-server.ts';
import { weaknessesOf } from '../database/walls.ts';
import { openOwnDatabase, type Sayings, type ServingDatabase } from './own-database.ts';

/**
 * The database, ready to serve from: the given one, or the one that Waymark runs itself; with every migration in it and every wall
 * checked. Whatever stands in the way is thrown as a sentence for whoever starts Waymark.
 */
export async function openServingDatabase(
  { database, dataFolder }: Pick<Config, 'database' | 'dataFolder'>,
  sayings: Sayings,
): Promise<ServingDatabase> {
  const opened = database ? await openGiven(database, sayings) : await openOwnDatabase(dataFolder, sayings);
  try {
    await refuseWeak(opened.db);
    return opened;
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function openGiven({ app, admin }: NonNullable<Config['database']>, { say, trouble }: Sayings): Promise<ServingDatabase> {
  if (admin) {
    const ran = await prepareDatabase({ admin: { connectionString: admin.url }, database: app.database, app });
    if (ran.length > 0) say(`Brought the database up to date: ${ran.join(', ')}.`);
  }
  const { db, close } = openDatabase({ connectionString: app.url }, ({ message }) => trouble(message));
  if (!(await areMigrated(db))) {
    await close();
    throw new CannotMigrate(
      'The database is not at the version of this Waymark. Set DATABASE_ADMIN_URL to a login that may create roles and tables, and start once with it.',
    );
  }
  return { db, close };
}

async function refuseWeak(db: Database): Promise<void> {
  const weaknesses = await weaknessesOf(db);
  if (weaknesses.length > 0)
    throw new CannotStart(
      `Waymark does not serve from this database, because one partnership could see another’s:\n${weaknesses.map((one) => `  ${one}`).join('\n')}`,
    );
}
