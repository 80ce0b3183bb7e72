import { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify';

export interface LogSettings {
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** Where log lines go, one JSON object each; standard output where it is left out. */
  logTo?: { write(line: string): void };
}

/** What the log is made with: no line of Fastify's own that quotes a request, and no error with what it quotes. */
export function logOptions({ logLevel, logTo }: LogSettings) {
  return {
    logController: new LogController({ disableRequestLogging: true }),
    logger: {
      level: logLevel,
      base: null,
      ...(logTo && { stream: logTo }),
      // Fastify's types ask for the message and the stack as well: what must not be there.
      serializers: { err: loggable as never, req: ({ method }: { method: string }) => ({ method }) },
      hooks: {
        logMethod(this: unknown, words: unknown[], write: (...words: never[]) => void) {
          write.apply(this, plainly(words) as never[]);
        },
      },
    },
  };
}

/** One line a request: which route, not which address, since an address may hold a token; who asked is in the activity log, not here. */
export function logRequests(app: FastifyInstance): void {
  const logged = new WeakSet<FastifyRequest>();
  const log = (request: FastifyRequest, reply: FastifyReply, status: number | null) => {
    if (logged.has(request)) return;
    logged.add(request);
    const route = request.is404 ? '(none)' : request.routeOptions.url;
    request.log.info({ method: request.method, route, status, ms: Math.round(reply.elapsedTime * 10) / 10 }, 'request');
  };
  app.addHook('onResponse', async (request, reply) => log(request, reply, reply.statusCode));
  app.addHook('onRequest', async (request, reply) => {
    // Whoever goes away before the answer is ready gets none, and there is no response to tell of.
    reply.raw.once('close', () => log(request, reply, null));
  });
}

/**
 * An error for the log: its kind, its code and where it arose. Never its message: it may quote what somebody typed, and there is no telling
 * where the quote begins and ends. The place says what the message would.
 */
export function loggable(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  return {
    kind: error.constructor.name,
    code: word(code),
    constraint: word(constraint),
    cause: word((error.cause as { code?: unknown } | undefined)?.code),
    at: placesOf(error),
  };
}

function placesOf({ stack = '', message }: Error): string[] {
  const places = stack.slice(message === '' ? 0 : stack.indexOf(message) + message.length);
  return places
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
}

/** A code or a name of the schema, as long as it looks like one. */
function word(text: unknown): string | undefined {
  return typeof text === 'string' && /^[\w-]{1,63}$/.test(text) ? text : undefined;
}

/** What may be written of the words that a line was logged with: our own are fixed, those of libraries quote addresses and messages. */
function plainly([first, text]: unknown[]): unknown[] {
  if (typeof first === 'string') return [withoutQuotes(first)];
  const fields = first instanceof Error ? { err: first } : first;
  return [fields, typeof text === 'string' ? withoutQuotes(text) : 'error'];
}

function withoutQuotes(text: string): string {
  return text.replaceAll(/"[^"]*"?|`[^`]*`?|\S*[/@]\S*/g, '…').slice(0, 200);
}
