import { AsyncLocalStorage } from 'node:async_hooks';
import { CompiledQuery, PostgresDialect, type PostgresDialectConfig, PostgresDriver, type TransactionSettings } from 'kysely';

/** What the transaction that is being begun is to be set to; taken by that one, so that none begun inside of it is set alike. */
const opening = new AsyncLocalStorage<{ settings: string | null }>();

/** Has the transaction that `begin` begins start with these statements, which have no parameters. */
export function startingWith<T>(settings: string, begin: () => Promise<T>): Promise<T> {
  return opening.run({ settings }, begin);
}

/**
 * PostgreSQL, where a transaction begins and makes its settings in one statement: each way to the database and back costs more than the
 * database needs for what it is asked.
 */
export class OneTripDialect extends PostgresDialect {
  private readonly config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.config = config;
  }

  override createDriver(): PostgresDriver {
    return new OneTripDriver(this.config);
  }
}

type Connection = Parameters<PostgresDriver['rollbackTransaction']>[0];

class OneTripDriver extends PostgresDriver {
  override async beginTransaction(connection: Connection, transaction: TransactionSettings): Promise<void> {
    const wanted = opening.getStore();
    if (!wanted?.settings) return super.beginTransaction(connection, transaction);
    const { settings } = wanted;
    wanted.settings = null;
    try {
      await connection.executeQuery(CompiledQuery.raw(`begin; ${settings}`));
    } catch (error) {
      // It may have begun before a setting failed, and would go back to the others as it is.
      await this.rollbackTransaction(connection);
      throw error;
    }
  }
}
