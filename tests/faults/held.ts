import type { Client } from 'pg';
import { givenClient, until } from './given-server.ts';
import type { Service } from './given-service.ts';

/** Statements that hold up whoever comes to this point of an act, until their transaction ends. */
export const HOLDS = {
  'before anything is written': 'lock table sent_form in share mode',
  'before the first fact': 'lock table evidence in share mode',
  'between facts and ratings': 'lock table rating in share mode',
  'between ratings and the import': 'lock table import in share mode',
  'before the publication': 'lock table publication in share mode',
  'between the publication and its ratings': 'lock table published_rating in share mode',
  'before the line in the activity log': "select pg_advisory_xact_lock(hashtextextended('activity ' || partnership_id, 0)) from partnership",
  'at the end of the transaction': 'select pg_advisory_xact_lock(4711)',
  'when what was read is kept': 'select pg_advisory_xact_lock(4712)',
} as const;

export type Point = keyof typeof HOLDS;

/** Lets be held whoever keeps what was read from a file, and every act when all of it is written and nothing is certain yet. */
export async function prepareToHold(service: Service): Promise<void> {
  await service.rows(`
    create function held_at_the_end() returns trigger language plpgsql as $$ begin perform pg_advisory_xact_lock_shared(4711); return null; end $$;
    create constraint trigger held_at_the_end after insert on activity deferrable initially deferred for each row execute function held_at_the_end();
    create function held_when_read() returns trigger language plpgsql as $$ begin perform pg_advisory_xact_lock_shared(4712); return new; end $$;
    create trigger held_when_read before update of state on import for each row when (old.state = 'reading') execute function held_when_read()`);
}

export interface Held {
  /** Lets go. What was held goes on, where there is still somebody to go on for. */
  release(): Promise<void>;
}

/** Has somebody begin an act, and comes back when they stand at the point. */
export async function heldAt<T>(service: Service, point: Point, act: () => Promise<T>): Promise<Held & { answer: Promise<T | Error> }> {
  const holder = await givenClient((await service.admin()) as Parameters<typeof givenClient>[0]);
  await holder.query('begin');
  await holder.query(HOLDS[point]);
  let done: T | Error | null = null;
  const answer = act().catch((error: Error) => error);
  void answer.then((value) => {
    done = value;
  });
  await until(async () => {
    if (done !== null) throw new Error(`It was not held ${point}: ${JSON.stringify(done).slice(0, 300)}`);
    return isWaitedFor(holder);
  });
  return { answer, release: () => release(holder) };
}

async function isWaitedFor(holder: Client): Promise<boolean> {
  const { rows } = await holder.query('select from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))');
  return rows.length > 0;
}

/** And waits until whoever was held has ended their transaction, or their server is gone. */
async function release(holder: Client): Promise<void> {
  const waiting = await holder
    .query('select pid from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))')
    .catch(() => null);
  await holder.query('rollback').catch(() => null);
  for (const { pid } of waiting?.rows ?? [])
    await until(async () => {
      const found = await holder.query("select from pg_stat_activity where pid = $1 and state <> 'idle'", [pid]).catch(() => null);
      return !found || found.rows.length === 0;
    });
  await holder.end().catch(() => null);
}
