import { type Command, readWords } from '../../shared/command.ts';
import { recordServiceActivity } from '../activity-log/index.ts';
import { isLate, NOBODY_RUNS, OUTCOMES, tallyWords } from './job-words.ts';
import { type ListedJob, type ListedRun, listJobs, listLastRuns, updateWanted } from './jobs.queries.ts';
import type { Installation } from './user.commands.ts';

/** `waymark jobs …`: what Waymark does by itself, at the command line. */
export function jobsCommands({ withDatabase, now }: Pick<Installation, 'withDatabase' | 'now'>): Command[] {
  return [
    {
      name: 'jobs run',
      summary: 'Asks for a job, whenever it is due.',
      help: 'waymark jobs run NAME\n\nThe Waymark that is running begins it within half a minute. The names are those of: waymark jobs\n',
      async run(words, { stdout, stderr }) {
        const { positionals } = readWords(words, {}, { names: ['The name of the job'], least: 1 });
        const [job = ''] = positionals;
        const at = now();
        const known = await withDatabase((db) =>
          db.transaction().execute(async (sql) => {
            if (!(await updateWanted(sql, job, { at, by: null }))) return false;
            await recordServiceActivity(sql, { at, person: null, act: 'asked-for-job', after: { job } });
            return true;
          }),
        );
        if (!known) {
          stderr.write(`There is no job “${job}”. See: waymark jobs\n`);
          return 1;
        }
        stdout.write('The Waymark that is running begins it within half a minute. See: waymark jobs\n');
        return 0;
      },
    },
    {
      name: 'jobs',
      summary: 'Lists what Waymark does by itself: last run, outcome, next.',
      help: 'waymark jobs\n\nLists the jobs with what came of the last run of each, and when it is due next.\n',
      async run(words, { stdout }) {
        readWords(words, {}, { names: [], least: 0 });
        const [jobs, last] = await withDatabase(async (db) => [await listJobs(db), await listLastRuns(db)] as const);
        stdout.write(jobs.length === 0 ? 'Nothing has looked for work yet.\n' : jobs.map((job) => linesOf(job, last.get(job.name))).join('\n'));
        if (jobs.some((job) => isLate(job, now()))) stdout.write(`\n${NOBODY_RUNS}\n`);
        return 0;
      },
    },
  ];
}

function linesOf({ name, title, due, wanted, failures }: ListedJob, run: ListedRun | undefined): string {
  const outcome = run ? `${OUTCOMES[run.outcome ?? 'running']}, ${timeOf(run.began)}` : 'never';
  const about = run ? [tallyWords(run.tally), run.reason ?? ''].filter((words) => words !== '') : [];
  const again = failures > 1 ? `, failed ${failures} times in a row` : '';
  return [
    `${name}  ${title}`,
    `  last: ${outcome}${again}`,
    ...about.map((words) => `        ${words}`),
    `  next: ${wanted ? 'as soon as somebody looks' : timeOf(due)}`,
    '',
  ].join('\n');
}

function timeOf(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
