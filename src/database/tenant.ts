import type { Database, Sql } from './database.ts';
import { startingWith } from './one-trip.ts';

/**
 * The only way to rows of a partnership: a transaction in which row-level security lets through this partnership and no other.
 * Queries take it, so that none can run outside; each also names the partnership in its `where`.
 */
export interface Tenant {
  readonly partnership: string;
  readonly sql: Sql;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** Runs `act` in one transaction of the partnership. Whatever throws undoes all of it. */
export function withTenant<T>(db: Database, partnership: string, act: (tenant: Tenant) => Promise<T>): Promise<T> {
  return inTransaction(db, inPartnership(partnership), (transaction) => act({ partnership, sql: transaction }));
}

/** A transaction in which a person's own roles can be read, wherever they are. For signing in; it shows nothing else. */
export function withPerson<T>(db: Database, person: string, act: (transaction: Sql) => Promise<T>): Promise<T> {
  return inTransaction(db, asPerson(person), act);
}

/** The same, in which what is in one partnership can be read as well: the names of where the person works. Of roles only their own. */
export function withPersonIn<T>(db: Database, person: string, partnership: string, act: (tenant: Tenant) => Promise<T>): Promise<T> {
  return inTransaction(db, `${asPerson(person)}; ${inPartnership(partnership)}`, (transaction) => act({ partnership, sql: transaction }));
}

/** A transaction in which the names of all partnerships can be read. For the operator; it shows nothing in them. */
export function withDirectory<T>(db: Database, act: (transaction: Sql) => Promise<T>): Promise<T> {
  return inTransaction(db, "set local waymark.directory = 'on'", act);
}

// SET takes no parameters, and set_config() does not reach the workers of a cluster: the value is checked, then written out.
const inPartnership = (partnership: string) => `set local waymark.partnership = '${checkedUuid(partnership)}'`;
const asPerson = (person: string) => `set local waymark.person = '${checkedUuid(person)}'`;

function inTransaction<T>(db: Database, settings: string, act: (transaction: Sql) => Promise<T>): Promise<T> {
  return startingWith(settings, () => db.transaction().execute(act));
}

function checkedUuid(text: string): string {
  if (!UUID.test(text)) throw new TypeError('An id that is not a UUID reached the database.');
  return text;
}
