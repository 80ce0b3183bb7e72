// Does the work that is due at one moment, as the built Waymark does, and nothing after that. Its test kills it on the way.
const [connection = '', smtpUrl = '', at = ''] = process.argv.slice(2);
const built = (module: string) => import(new URL(`../../../dist/${module}`, import.meta.url).href);

const [{ openDatabase }, { createMail, jobsOf }, { listJobs }, { runDueJobs }, { lineLog }] = await Promise.all(
  ['database/database.js', 'working.js', 'jobs/keep-working.js', 'jobs/run-due-jobs.js', 'jobs/line-log.js'].map(built),
);
const now = () => new Date(at);
const { db, close } = openDatabase({ ...JSON.parse(connection), application_name: 'waymark-work' });
const mail = createMail({ smtpUrl, from: 'waymark@council.example', folder: '/nowhere', now });
const working = { db, now, jobs: jobsOf({ db, now, mail, baseUrl: 'https://waymark.example' }) };
await listJobs(working);
const ran = await runDueJobs({ ...working, log: lineLog(process.stderr, 'error', now), ending: new AbortController().signal });
await close();
process.stdout.write(`${ran}\n`);
