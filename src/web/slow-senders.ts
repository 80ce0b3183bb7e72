import type { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Limits } from './limits.ts';

const waiting = new WeakMap<IncomingMessage, NodeJS.Timeout>();

/**
 * Cuts off whoever takes longer than the bound to send a form. Node has one bound for all requests, and that one is as long as the largest file
 * takes: a form is given its own, which is much shorter, until the route says that it takes files.
 */
export function cutOffSlowSenders(app: FastifyInstance, { requestMs }: Pick<Limits, 'requestMs'>): void {
  app.addHook('onRequest', async (request) => {
    if (hasBody(request)) waitFor(request, requestMs);
  });
}

/** Gives this request longer to arrive. Only for whoever may send a file: a connection that is waited for is one that others do not have. */
export function waitFor(request: FastifyRequest, ms: number): void {
  const { raw, server } = request;
  clearTimeout(waiting.get(raw));
  // A request that is handed in, as by the seed, comes over no connection.
  if (raw.complete || !(raw.socket instanceof Socket)) return;
  const timer = setTimeout(() => {
    if (!raw.complete) server.server.emit('clientError', Object.assign(new Error('too slow'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), raw.socket);
  }, ms).unref();
  waiting.set(raw, timer);
  raw.once('close', () => clearTimeout(timer));
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
