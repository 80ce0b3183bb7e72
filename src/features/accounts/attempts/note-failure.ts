import type { Parts } from '../../../web/parts.ts';
import { recordServiceActivity } from '../../activity-log/index.ts';
import { countTry } from './attempts.ts';
import { keepOnlyIf } from './note-failure.queries.ts';

/** At what somebody failed, in the words of the log. */
type What = { step: 'password' | 'code' | 'recovery-code' | 'passkey' } | { provider: string; reason: string };

/**
 * Notes a sign-in that failed. For a person each has its line: there cannot be many before they are held off. Anybody can fail at being
 * nobody, from as many addresses as they like, and must not fill the log by it: there the first of a quarter of an hour has a line, and the
 * tenth, the hundredth and so on, with how many there were. The same is done for both, so that its time tells nobody which it was.
 */
export async function noteFailure(parts: Pick<Parts, 'db' | 'now' | 'secret'>, person: string | null, what: What): Promise<void> {
  const at = parts.now();
  await parts.db.transaction().execute(async (sql) => {
    const tries = await countTry({ ...parts, db: sql }, 'failed-sign-in', person ?? `nobody ${Object.values(what).join(' ')}`);
    const after = person === null && tries > 1 ? { ...what, tries } : what;
    await keepOnlyIf(sql, person !== null || isTold(tries), () => recordServiceActivity(sql, { at, person, act: 'failed-sign-in', after }));
  });
}

function isTold(tries: number): boolean {
  return /^10*$/.test(String(tries));
}
