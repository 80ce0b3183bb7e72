import { fileURLToPath } from 'node:url';
import { buildApp } from './app.ts';
import { addressOf, type Config, readConfig } from './config.ts';
import { CannotMigrate } from './database/migrations.ts';
import { CannotStart } from './database/server/embedded-server.ts';
import { sweep } from './features/accounts/index.ts';
import { makeSetUpLink } from './features/partnerships/index.ts';
import { closeOverdueSurveys } from './features/surveys/index.ts';
import { createMail } from './mail/mail.ts';
import { openDemonstration, signInTable } from './seed/open-demonstration.ts';
import { Ending, endOnSignal } from './start/ending.ts';
import { hostsOf } from './start/hosts.ts';
import { endOnFault, lastWords } from './start/last-words.ts';
import { choosePort } from './start/listen.ts';
import { readOrMakeSecret } from './start/secret.ts';
import { openServingDatabase } from './start/serving-database.ts';
import { signInProviders } from './start/sign-in-providers.ts';
import { readWords } from './start/words.ts';
import type { Parts } from './web/parts.ts';
import { isForAWhile } from './web/unavailable.ts';
import { openUploadFolder } from './web/upload-folder.ts';

const say = (text: string) => void process.stdout.write(`${text}\n`);
const now = () => new Date();
/** Where paths in the configuration begin, wherever Waymark was started from. */
const CHECKOUT = fileURLToPath(new URL('..', import.meta.url));

/** Starts Waymark: its database, then the pages. */
async function start(config: Config, ending: Ending): Promise<void> {
  const { listen, web, dataFolder, demo } = config;
  const port = await choosePort(listen);
  const secret = await readOrMakeSecret(config.secret, dataFolder);
  const database = await openServingDatabase(config, { say, trouble: (message) => void process.stderr.write(`${message}\n`) });
  ending.add(database.close);
  const mail = createMail({ ...config.mail, now });
  const uploads = { folder: await openUploadFolder(config.uploads.folder), maxBytes: config.uploads.maxBytes };
  const parts: Parts = { db: database.db, secret, baseUrl: addressOf(config, port), https: web.https, mail, now, uploads, demonstration: demo };
  const { app } = await buildApp(parts, {
    providers: signInProviders(config.signIn),
    development: config.mode === 'development',
    trustProxy: web.trustProxy,
    logLevel: config.logLevel,
    logTo: process.stderr,
    isOurHost: hostsOf(config, port),
  });
  ending.add(() => app.close());
  const signIns = demo ? await openDemonstration(app, parts, dataFolder, say) : null;
  await app.listen({ host: listen.host, port });
  keepClean(parts);
  if (port !== listen.port && listen.port !== 0) say(`Port ${listen.port} is taken by another program, so Waymark uses ${port}.`);
  say(`Waymark is running at ${parts.baseUrl}`);
  if (signIns) say(signInTable(signIns));
  await sayWhereToGo(parts);
}

const HOUR_MS = 3_600_000;

/** Once now and every hour: what has done its work goes, and surveys whose last day is over are closed. While the database is away there is nothing to do. */
function keepClean({ db }: Parts): void {
  const clean = () => {
    void sweep(db, now()).catch(() => null);
    void closeOverdueSurveys(db, now()).catch(() => null);
  };
  setInterval(clean, HOUR_MS).unref();
  clean();
}

async function sayWhereToGo(parts: Parts): Promise<void> {
  const link = await makeSetUpLink(parts);
  if (link) say(`\nNobody can sign in yet. Open this address once, to set it up:\n\n  ${link}\n`);
  say('Stop it with Ctrl-C.');
}

/** What stands in the way of a start, for whoever starts; null for a fault of ours. */
function sentenceFor(error: unknown): string | null {
  if (error instanceof CannotStart || error instanceof CannotMigrate) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return 'The port was taken by another program while Waymark started. Start again.';
  return isForAWhile(error) ? `The database cannot be reached: ${message}. Check DATABASE_URL, and that the server runs.` : null;
}

function stop(reason: string): void {
  process.stderr.write(`${reason}\n`);
  process.exitCode = 1;
}

// A terminal that was closed, or a program that stopped reading what is said here, is no reason to stop serving.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => null);

const words = readWords(process.argv.slice(2));
const config = 'fault' in words ? { problems: [words.fault] } : readConfig(process.env, { demo: words.demo, folder: CHECKOUT });
if ('problems' in config) stop(config.problems.join('\n'));
else {
  const ending = new Ending();
  const started = start(config, ending);
  endOnSignal(ending, started, say);
  endOnFault(() => ending.all());
  await started.catch(async (error: unknown) => {
    await ending.all();
    stop(sentenceFor(error) ?? lastWords(error));
  });
}
