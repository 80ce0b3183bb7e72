import { Client, type ClientConfig, escapeIdentifier, escapeLiteral } from 'pg';
import { CannotMigrate, migrate, readMigrations } from './migrations.ts';

/** Owns every table and can never log in. */
export const OWNER = 'waymark_owner';

export interface Preparation {
  /** A login that may create roles and databases. It is used here and nowhere else. */
  admin: ClientConfig;
  database: string;
  /** The login of the running application: owns nothing, is bound by row-level security. */
  app: { user: string; password: string };
}

/**
 * Makes everything that the application needs in the database, and nothing twice: the two roles, the database, the tables of this
 * version, and what the application's login may do with each. Gives back the names of the migrations it ran.
 */
export async function prepareDatabase({ admin, database, app }: Preparation): Promise<string[]> {
  await withClient({ ...admin }, (client) => makeRolesAndDatabase(client, database, app));
  return withClient(inDatabase(admin, database), async (client) => {
    await client.query(`set role ${OWNER}`);
    const ran = await migrate(client, await readMigrations());
    await grantRights(client, app.user);
    return ran;
  });
}

/** The same login in another database. An address keeps its own database whatever is set beside it, so that it is written anew. */
function inDatabase(admin: ClientConfig, database: string): ClientConfig {
  const { connectionString, ...rest } = admin;
  if (connectionString === undefined) return { ...rest, database };
  return { ...rest, connectionString: connectionString.replace(/^(\w+:\/\/[^/]*\/)[^?]*/, `$1${encodeURIComponent(database)}`) };
}

async function withClient<T>(config: ClientConfig, act: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(config);
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

async function makeRolesAndDatabase(client: Client, database: string, app: Preparation['app']): Promise<void> {
  await makeRole(client, OWNER, 'nologin');
  await makeRole(client, app.user, `login password ${escapeLiteral(app.password)}`);
  await client.query(`grant ${OWNER} to current_user`);
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
  if (rowCount === 0) await client.query(`create database ${escapeIdentifier(database)} owner ${OWNER}`);
  else await refuseForeignDatabase(client, database);
  await client.query(`revoke all on database ${escapeIdentifier(database)} from public`);
  await client.query(`grant connect on database ${escapeIdentifier(database)} to ${escapeIdentifier(app.user)}`);
}

const WEAK = 'nosuperuser nobypassrls nocreatedb nocreaterole noreplication';

async function makeRole(client: Client, name: string, login: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [name]);
  // Two starts at once may both find none; the second then finds it made.
  await client
    .query(`${rowCount === 0 ? 'create' : 'alter'} role ${escapeIdentifier(name)} ${login} ${rowCount === 0 ? WEAK : ''}`)
    .catch((error: { code?: string }) => {
      if (error.code !== '42710') throw error;
    });
}

async function refuseForeignDatabase(client: Client, database: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1 and pg_get_userbyid(datdba) = $2', [database, OWNER]);
  if (rowCount === 0)
    throw new CannotMigrate(
      `The database “${database}” belongs to another role than ${OWNER}. Name a database that does not exist yet, or give this one to ${OWNER}: alter database ${escapeIdentifier(database)} owner to ${OWNER}`,
    );
}

/** Tables whose rows are only ever added. */
const ADD_ONLY = [
  'activity',
  'service_activity',
  'reading_choice',
  'moderation',
  'stance',
  'rating_comment',
  'reminder',
  'publication',
  'published_rating',
  'questionnaire',
  'survey_door',
  'survey_words_mark',
  'survey_release',
];
/** Tables whose rows end or change, and are never removed. An institution can be, as long as no row of another table refers to it. */
const NEVER_REMOVED = [
  'partnership',
  'membership',
  'invitation',
  'cycle',
  'import',
  'register_import',
  'evidence',
  'survey',
  'survey_address',
  'survey_pile',
  'survey_code',
];

async function grantRights(client: Client, user: string): Promise<void> {
  const app = escapeIdentifier(user);
  await client.query(
    `revoke all on schema public from public; grant usage, create on schema public to ${OWNER}; grant usage on schema public to ${app}`,
  );
  await client.query(`grant select, insert, update, delete on all tables in schema public to ${app}`);
  await client.query(`revoke update, delete, truncate on ${ADD_ONLY.join(', ')} from ${app}`);
  await client.query(`revoke delete, truncate on ${NEVER_REMOVED.join(', ')} from ${app}`);
  await client.query(`revoke insert, update, delete, truncate on migration from ${app}`);
}
