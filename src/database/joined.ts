import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database, Sql } from './database.ts';

const current = new AsyncLocalStorage<Sql>();

/**
 * The database for a library that makes its own statements: what it does inside of {@link joined} belongs to that transaction, what it does
 * elsewhere stands for itself as ever.
 */
export function joinable(db: Database): Database {
  return new Proxy(db, {
    get: (_, name) => {
      const at = current.getStore() ?? db;
      const value: unknown = Reflect.get(at, name, at);
      return typeof value === 'function' ? value.bind(at) : value;
    },
  });
}

/** One transaction in which our own statements and those of a library with a {@link joinable} database are saved together or not at all. */
export function joined<T>(db: Database, act: (transaction: Sql) => Promise<T>): Promise<T> {
  return db.transaction().execute((transaction) => current.run(transaction, () => act(transaction)));
}
