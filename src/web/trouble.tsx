import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ProblemPage } from '../ui/problem-page.tsx';
import { PROBLEM_STATUSES, problemWords } from '../ui/problem-words.ts';
import { isAskedByScript } from './asked-by-script.ts';
import { NotFound, Problem, Unavailable } from './problems.ts';
import { loggable } from './request-log.ts';
import { isForAWhile } from './unavailable.ts';

type Answered = Pick<Problem, 'status' | 'retryAfterSeconds'>;

/** Turns whatever goes wrong into a page that says what happened and what to do, and never what broke inside. */
export function answerTrouble(app: FastifyInstance): void {
  app.setNotFoundHandler((request, reply) => answer(new NotFound(), request, reply));
  app.setErrorHandler(async (error: unknown, request, reply) => answer(problemOf(error, request), request, reply));
}

/** What the error is to the reader. What is no news to whoever runs the service is not logged. */
function problemOf(error: unknown, { log, raw }: FastifyRequest): Answered {
  if (error instanceof Problem) return error;
  // Whoever sent it went away while sending: nobody reads the answer.
  if (raw.errored !== null && raw.errored === error) return { status: 400 };
  if (isForAWhile(error)) {
    log.warn(loggable(error), 'not available');
    return new Unavailable();
  }
  const status = statusFromFastify(error);
  if (status !== null) return { status };
  log.error(loggable(error), 'unexpected');
  return { status: 500 };
}

/** Of what Fastify and its plugins find wrong with a request. An error of anything else is a fault of ours, whatever status it names. */
function statusFromFastify(error: unknown): number | null {
  const { code, statusCode, expose } = Object(error) as { code?: unknown; statusCode?: unknown; expose?: unknown };
  const isTheirs = /^FST_/.test(String(code)) || expose === true;
  return isTheirs && typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 ? statusCode : null;
}

async function answer({ status: wanted, retryAfterSeconds }: Answered, request: FastifyRequest, reply: FastifyReply) {
  const status = PROBLEM_STATUSES.find((known) => known === wanted) ?? (wanted < 500 ? 400 : 500);
  if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds));
  // Whoever has too much to do makes no page that nobody reads.
  if (status === 503 && isAskedByScript(request)) return plain(status, request, reply);
  try {
    return await reply.page(<ProblemPage status={status} requestId={request.id} />, status);
  } catch (error) {
    // Fastify's own answer would quote the error.
    request.log.error(loggable(error), 'no page');
    return plain(status, request, reply);
  }
}

function plain(status: (typeof PROBLEM_STATUSES)[number], { id }: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { title, what, todo } = problemWords(status);
  return reply.code(status).type('text/plain; charset=utf-8').send(`${title}\n\n${what}\n${todo}\n\n${id}\n`);
}
