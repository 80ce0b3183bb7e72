import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { addressOf, type Config, readConfig } from './config.ts';
import { CannotMigrate } from './database/migrations.ts';
import { CannotStart } from './database/server/embedded-server.ts';
import type { JobLog } from './jobs/job.ts';
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

/** What takes long to load: read while the database starts. */
type Serving = typeof import('./serving.ts');

/** Starts Waymark: its database, then the pages. */
async function start(config: Config, ending: Ending): Promise<void> {
  const { listen, web, dataFolder, demo } = config;
  const port = await choosePort(listen);
  const secret = await readOrMakeSecret(config.secret, dataFolder);
  const opening = openServingDatabase(config, { say, trouble: (message) => void process.stderr.write(`${message}\n`) });
  const loading = import('./serving.ts');
  // Told below: whatever is wrong with the database is told first, and what was opened is closed.
  loading.catch(() => null);
  const database = await opening;
  ending.add(database.close);
  const serving = await loading;
  const mail = serving.createMail({ ...config.mail, now });
  const uploads = { folder: await openUploadFolder(config.uploads.folder), maxBytes: config.uploads.maxBytes };
  const parts: Parts = { db: database.db, secret, baseUrl: addressOf(config, port), https: web.https, mail, now, uploads, demonstration: demo };
  const { app } = await serving.buildApp(parts, {
    providers: signInProviders(config.signIn),
    development: config.mode === 'development',
    trustProxy: web.trustProxy,
    logLevel: config.logLevel,
    logTo: process.stderr,
    isOurHost: hostsOf(config, port),
  });
  ending.add(() => app.close());
  const signIns = demo ? await serving.openDemonstration(app, parts, dataFolder, say) : null;
  await app.listen({ host: listen.host, port });
  if (port !== listen.port && listen.port !== 0) say(`Port ${listen.port} is taken by another program, so Waymark uses ${port}.`);
  say(`Waymark is running at ${parts.baseUrl}`);
  if (signIns) say(serving.signInTable(signIns));
  await sayWhereToGo(parts, serving);
  if (config.jobs === 'with-service') ending.add(beginJobs(parts, app.log));
}

/** What comes due is looked after once people are served: loading that, too, holds up no start. Gives back how to end it. */
function beginJobs(parts: Parts, log: JobLog): () => Promise<void> {
  const begun = import('./working.ts').then(({ jobsOf, keepWorking }) => keepWorking({ ...parts, jobs: jobsOf(parts), log }));
  return async () => (await begun)();
}

async function sayWhereToGo(parts: Parts, { makeSetUpLink }: Serving): Promise<void> {
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

// What was compiled is kept beside the program: tools/set-up.mjs fills the folder. Where it cannot be written, all is compiled anew and works.
enableCompileCache(fileURLToPath(new URL('compiled', import.meta.url)));

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
