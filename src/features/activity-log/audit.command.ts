import type { Database } from '../../database/database.ts';
import { type Command, readWords, WrongUsage } from '../../shared/command.ts';
import { verifyLogs } from './verify.queries.ts';

const HELP = `waymark audit verify [--expect HASH …]

Goes through the activity log of every partnership, and of the service, from the first line on. Each line holds the hash of the line
before: a line that was changed, moved or taken out shows. Prints how many lines each log has and the hash of its last one.

  --expect HASH   the hash of a last line that you noted down before; it must still be in a log, or its end was cut off.
                  May be given several times.

Ends with 0 when every log is whole, with 1 when one is not. Nothing is changed.
`;

/** @param withDatabase opens the database of this installation for as long as the command takes */
export function auditVerifyCommand(withDatabase: <T>(act: (db: Database) => Promise<T>) => Promise<T>): Command {
  return {
    name: 'audit verify',
    summary: 'Checks that no line of an activity log was changed or removed.',
    help: HELP,
    async run(words, { stdout }) {
      const { values } = readWords(words, { expect: { type: 'string', multiple: true } }, { names: [], least: 0 });
      const expected = values.expect ?? [];
      const odd = expected.find((hash) => !/^[0-9a-f]{64}$/.test(hash));
      if (odd !== undefined) throw new WrongUsage(`"${odd}" is no hash: it has 64 letters from 0-9 and a-f.`);
      const logs = await withDatabase((db) => verifyLogs(db, expected));
      for (const { log, lines, head, broken } of logs)
        stdout.write(`${broken ? 'BROKEN' : 'whole '}  ${log}: ${lines} lines, ${broken ?? `last hash ${head}`}\n`);
      const missing = expected.filter((hash) => !logs.some(({ found }) => found.includes(hash)));
      for (const hash of missing) stdout.write(`MISSING  no log has the line with the hash ${hash}\n`);
      return logs.some(({ broken }) => broken !== null) || missing.length > 0 ? 1 : 0;
    },
  };
}
