import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { readerOf } from '../../web/access.ts';
import { readParams } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { sendingOf } from '../../web/sending.ts';
import { askForJob } from './ask-for-job.ts';
import { canRunJobs } from './jobs.policy.ts';
import { listJobs, listLastRuns, listRuns } from './jobs.queries.ts';
import { JobsPage } from './pages/jobs.page.tsx';

const Params = z.object({ job: z.string().regex(/^[a-z-]{1,60}$/) });
const RUNS_SHOWN = 50;

export function jobsRoutes(app: FastifyInstance, parts: Parts): void {
  const { db } = parts;
  const operator = { config: { access: canRunJobs } };

  app.get('/jobs', operator, async (_request, reply) => {
    const [jobs, last, runs] = await Promise.all([listJobs(db), listLastRuns(db), listRuns(db, RUNS_SHOWN)]);
    return reply.page(<JobsPage jobs={jobs} last={last} runs={runs} now={parts.now()} />);
  });

  app.post('/jobs/:job/run', operator, async (request, reply) => {
    const { job } = readParams(Params, request);
    await askForJob(parts, { person: readerOf(request).person.id, form: sendingOf(request) }, job);
    return reply.flash('It begins within half a minute. Open this page again to see what came of it.').redirect('/jobs', 303);
  });
}
