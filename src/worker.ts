import { addressOf, type Config } from './config.ts';
import { CannotStart } from './database/server/embedded-server.ts';
import { lineLog } from './jobs/line-log.ts';
import type { Outputs } from './shared/command.ts';
import { Ending, endOnSignal } from './start/ending.ts';
import { endOnFault } from './start/last-words.ts';
import { openServingDatabase } from './start/serving-database.ts';
import { createMail, jobsOf, keepWorking } from './working.ts';

const now = () => new Date();

/** Runs what comes due apart from the service, until it is told to end. The database is brought up to date by the service, not here. */
export async function work(config: Config, { stdout, stderr }: Outputs): Promise<never> {
  if (!config.database || config.jobs !== 'apart')
    throw new CannotStart(
      'The service does its jobs itself here. To have them done apart, set JOBS=apart and DATABASE_URL for the service and for this command.',
    );
  const ending = new Ending();
  const say = (text: string) => void stdout.write(`${text}\n`);
  const trouble = (message: string) => void stderr.write(`${message}\n`);
  const database = { app: config.database.app, admin: undefined };
  const started = openServingDatabase({ ...config, database }, { say, trouble }).then(({ db, close }) => {
    ending.add(close);
    const mail = createMail({ ...config.mail, now });
    const baseUrl = addressOf(config, config.listen.port);
    ending.add(keepWorking({ db, now, jobs: jobsOf({ db, now, mail, baseUrl }), log: lineLog(process.stderr, config.logLevel, now) }));
    say('Waymark does its jobs here. Stop it with Ctrl-C.');
  });
  endOnSignal(ending, started, say);
  endOnFault(() => ending.all());
  await started;
  // Signals end it; what is due is looked for by a timer that holds up no end.
  return new Promise(() => setInterval(() => {}, 3_600_000));
}
