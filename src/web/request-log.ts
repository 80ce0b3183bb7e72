import type { FastifyInstance } from 'fastify';

/** One line a request: which route, not which address, since an address may hold a token; who asked is in the activity log, not here. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.is404 ? '(none)' : request.routeOptions.url;
    request.log.info({ method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10 }, 'request');
  });
}

/** An error for the log: its kind, its code and where it arose. What it quotes may be somebody's name or e-mail, and is left out. */
export function loggable(error: Error & { code?: string; constraint?: string }) {
  return {
    kind: error.constructor.name,
    code: error.code,
    constraint: error.constraint,
    message: withoutQuotes(error.message),
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12),
  };
}

function withoutQuotes(text: string): string {
  return text
    .replaceAll(/(["'“‘`]).*?["'”’`]/g, '…')
    .replaceAll(/\S+@\S+/g, '…')
    .slice(0, 300);
}
