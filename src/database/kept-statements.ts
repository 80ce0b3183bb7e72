import { createHash } from 'node:crypto';
import { Client } from 'pg';

/** Asked as often as this, a statement is worth keeping. */
const OFTEN = 3;
/** Each is kept in every connection, and takes room in the database. */
const MOST_KEPT = 200;

/**
 * Statements that are asked again and again. The database reads and plans such a statement once a connection, and not anew each time: for
 * the small look-ups of a page that is most of its work.
 */
export class KeptStatements {
  private readonly asked = new Map<string, number>();
  private readonly names = new Map<string, string>();

  /** What it is kept by from now on; null for one that is asked for the first times, or that changes something. */
  nameOf(text: string): string | null {
    const name = this.names.get(text);
    if (name !== undefined) return name;
    if (!READS.test(text) || this.names.size >= MOST_KEPT) return null;
    const times = (this.asked.get(text) ?? 0) + 1;
    // Those with lists of changing length are many, and none of them comes often.
    if (this.asked.size > MOST_KEPT * 10) this.asked.clear();
    this.asked.set(text, times);
    return times < OFTEN ? null : this.keep(text);
  }

  private keep(text: string): string {
    const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
    this.asked.delete(text);
    this.names.set(text, name);
    return name;
  }
}

const READS = /^\s*(select|with)\b/i;

/** Connections that have the database keep what is asked often. Not for a pooler between, which may give each statement to another session. */
export function keepingClients(): typeof Client {
  const statements = new KeptStatements();
  return class extends Client {
    override query(...asked: unknown[]): never {
      const [text, values] = asked;
      const name = typeof text === 'string' && Array.isArray(values) ? statements.nameOf(text) : null;
      return super.query(...((name === null ? asked : [{ name, text, values }]) as Parameters<Client['query']>)) as never;
    }
  };
}
