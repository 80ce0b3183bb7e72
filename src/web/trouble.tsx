import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ProblemPage } from '../ui/problem-page.tsx';
import type { ProblemStatus } from '../ui/problem-words.ts';
import { NotFound, Problem, Unavailable } from './problems.ts';
import { loggable } from './request-log.ts';

/** Turns whatever goes wrong into a page that says what happened and what to do, and never what broke inside. */
export function answerTrouble(app: FastifyInstance): void {
  app.setNotFoundHandler((request, reply) => answer(new NotFound(), request, reply));
  app.setErrorHandler(async (error: Error & { statusCode?: number; code?: string }, request, reply) => {
    const problem = problemOf(error);
    if (problem === null) request.log.error(loggable(error), 'unexpected');
    return answer(problem ?? { status: 500 }, request, reply);
  });
}

/** What the error is to the reader; null when it is our fault. */
function problemOf(error: Error & { statusCode?: number; code?: string }): Problem | { status: number } | null {
  if (error instanceof Problem) return error;
  if (isDatabaseGone(error)) return new Unavailable();
  return error.statusCode !== undefined && error.statusCode < 500 ? { status: error.statusCode } : null;
}

/** Codes of a database that cannot be reached, is starting or stopping, has no room for another connection, or whose disk is full. */
export function isDatabaseGone({ code, message }: { code?: string; message: string }): boolean {
  if (code !== undefined) return /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EPIPE|ETIMEDOUT|08...|53...|57P0[1-4])$/.test(code);
  return /Connection terminated|timeout exceeded when trying to connect/.test(message);
}

async function answer(problem: { status: number; retryAfterSeconds?: number }, request: FastifyRequest, reply: FastifyReply) {
  const status = KNOWN.find((known) => known === problem.status) ?? (problem.status < 500 ? 400 : 500);
  if (problem.retryAfterSeconds) reply.header('retry-after', String(problem.retryAfterSeconds));
  return reply.page(<ProblemPage status={status} requestId={request.id} />, status);
}

const KNOWN: ProblemStatus[] = [400, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503];
