import { fileURLToPath } from 'node:url';
import { buildApp } from './app.ts';
import { addressOf, type Config, readConfig } from './config.ts';
import { CannotMigrate } from './database/migrations.ts';
import { CannotStart } from './database/server/embedded-server.ts';
import { makeSetUpLink } from './features/partnerships/index.ts';
import { createMail } from './mail/mail.ts';
import { hostsOf } from './start/hosts.ts';
import { choosePort } from './start/listen.ts';
import { readOrMakeSecret } from './start/secret.ts';
import { openServingDatabase } from './start/serving-database.ts';
import { readWords } from './start/words.ts';
import type { Parts } from './web/parts.ts';

const say = (text: string) => void process.stdout.write(`${text}\n`);
const now = () => new Date();
/** Where paths in the configuration begin, wherever Waymark was started from. */
const CHECKOUT = fileURLToPath(new URL('..', import.meta.url));

/** Starts Waymark: its database, then the pages. Ctrl-C ends both, the pages first. */
async function start(config: Config): Promise<void> {
  const { listen, web, dataFolder } = config;
  const port = await choosePort(listen);
  const baseUrl = addressOf(config, port);
  const secret = await readOrMakeSecret(config.secret, dataFolder);
  const database = await openServingDatabase(config, { say, trouble: (message) => void process.stderr.write(`${message}\n`) });
  const parts: Parts = {
    db: database.db,
    secret,
    baseUrl,
    https: web.https,
    mail: createMail({ ...config.mail, now }),
    now,
    demonstration: config.demo,
  };
  const { app } = await buildApp(parts, {
    providers: [],
    development: config.mode === 'development',
    trustProxy: web.trustProxy,
    logLevel: config.logLevel,
    logTo: process.stderr,
    isOurHost: hostsOf(config, port),
  });
  endOnSignal(async () => {
    await app.close();
    await database.close();
  });
  await app.listen({ host: listen.host, port });
  await sayWhereToGo(parts, config, port);
}

async function sayWhereToGo(parts: Parts, { listen }: Config, port: number): Promise<void> {
  if (port !== listen.port && listen.port !== 0) say(`Port ${listen.port} is taken by another program, so Waymark uses ${port}.`);
  say(`Waymark is running at ${parts.baseUrl}`);
  const link = await makeSetUpLink(parts);
  if (link) say(`\nNobody can sign in yet. Open this address once, to set it up:\n\n  ${link}\n`);
  say('Stop it with Ctrl-C.');
}

/** A second signal does not wait: whoever presses Ctrl-C twice means it. The database loses nothing either way. */
function endOnSignal(end: () => Promise<void>): void {
  let ending = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (ending) process.exit(1);
      ending = true;
      say('Stopping …');
      void end().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
}

function stop(reason: string): void {
  process.stderr.write(`${reason}\n`);
  process.exitCode = 1;
}

const words = readWords(process.argv.slice(2));
const config = 'fault' in words ? { problems: [words.fault] } : readConfig(process.env, { demo: words.demo, folder: CHECKOUT });
if ('problems' in config) stop(config.problems.join('\n'));
else
  await start(config).catch((error: unknown) => {
    if (error instanceof CannotStart || error instanceof CannotMigrate) stop(error.message);
    else throw error;
  });
