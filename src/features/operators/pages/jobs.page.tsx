import { EmptyState } from '../../../ui/empty-state.tsx';
import { FormId } from '../../../ui/form-id.tsx';
import { atTime } from '../../../ui/format.ts';
import { Button } from '../../../ui/govuk/button.tsx';
import { InsetText } from '../../../ui/govuk/inset-text.tsx';
import { Tag } from '../../../ui/govuk/tag.tsx';
import { Page } from '../../../ui/page.tsx';
import { Rows } from '../../../ui/rows.tsx';
import { isLate, lastingWords, NOBODY_RUNS, OUTCOMES, tallyWords } from '../job-words.ts';
import type { ListedJob, ListedRun } from '../jobs.queries.ts';

interface JobsPageProps {
  jobs: ListedJob[];
  last: ReadonlyMap<string, ListedRun>;
  runs: ListedRun[];
  now: Date;
}

/** What Waymark does by itself, for whoever runs it. */
export function JobsPage({ jobs, last, runs, now }: JobsPageProps) {
  return (
    <Page title="Jobs" caption="What Waymark does by itself" width="wide">
      {jobs.length === 0 ? (
        <EmptyState title="The jobs of this service will be listed here">
          Nothing has looked for work yet. That begins a moment after the start; where JOBS is set to apart, with “waymark worker”.
        </EmptyState>
      ) : (
        <Listed jobs={jobs} last={last} runs={runs} now={now} />
      )}
    </Page>
  );
}

function Listed({ jobs, last, runs, now }: JobsPageProps) {
  const titles = new Map(jobs.map(({ name, title }) => [name, title]));
  return (
    <>
      {jobs.some((job) => isLate(job, now)) && <InsetText>{NOBODY_RUNS}</InsetText>}
      <Rows
        caption="Jobs"
        columns={[{ title: 'Job' }, { title: 'Last time' }, { title: 'Next' }, { title: 'Now' }]}
        rows={jobs.map((job) => ({
          name: (
            <>
              {job.title}
              <small>{job.says}</small>
            </>
          ),
          cells: [<LastTime run={last.get(job.name)} />, <Next job={job} now={now} />, <RunNow job={job} />],
        }))}
        fits
      />
      <h2>Lately</h2>
      {runs.length === 0 ? (
        <p>Nothing has run yet.</p>
      ) : (
        <Rows caption="What ran lately" columns={LATELY} rows={runs.map((run) => lately(run, titles))} />
      )}
    </>
  );
}

function LastTime({ run }: { run: ListedRun | undefined }) {
  if (!run) return 'Never';
  return (
    <>
      <OutcomeTag run={run} /> <small>{atTime(run.began)}</small>
      {run.reason && <small>{run.reason}</small>}
    </>
  );
}

const COLOURS = { done: 'green', failed: 'red', interrupted: 'yellow', running: 'blue' } as const;

function OutcomeTag({ run: { outcome } }: { run: ListedRun }) {
  const shown = outcome ?? 'running';
  return <Tag colour={COLOURS[shown]}>{OUTCOMES[shown]}</Tag>;
}

function Next({ job, now }: { job: ListedJob; now: Date }) {
  return (
    <>
      {job.wanted ? 'As soon as somebody looks' : atTime(job.due)}
      {isLate(job, now) && (
        <>
          {' '}
          <Tag colour="red">Late</Tag>
        </>
      )}
      {job.failures > 1 && <small>Failed {job.failures} times in a row</small>}
    </>
  );
}

function RunNow({ job: { name, title } }: { job: ListedJob }) {
  return (
    <form method="post" action={`/jobs/${name}/run`}>
      <FormId />
      <Button variant="secondary" preventDoubleClick>
        Run now<span class="unseen">: {title}</span>
      </Button>
    </form>
  );
}

const LATELY = [{ title: 'When' }, { title: 'Job' }, { title: 'Outcome' }, { title: 'What was done' }, { title: 'Took' }];

function lately(run: ListedRun, titles: ReadonlyMap<string, string>) {
  return {
    name: atTime(run.began),
    cells: [
      <>
        {titles.get(run.job) ?? run.job}
        {run.wanted && <small>An operator asked for it</small>}
      </>,
      <>
        <OutcomeTag run={run} />
        {run.reason && <small>{run.reason}</small>}
      </>,
      tallyWords(run.tally) || '–',
      lastingWords(run),
    ],
  };
}
