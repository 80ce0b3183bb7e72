import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** What Node's reader of requests found, by its code. Anything else is a request that is none. */
const FOUND: Record<string, [status: string, words: string]> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The request took too long to arrive. Please try again.'],
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'The request is too large. Delete the cookies of this site, then try again.'],
};
const OTHERWISE: [string, string] = ['400 Bad Request', 'Waymark could not read the request.'];

/**
 * Answers what never became a request: no route, no hook and no page has to do with it. Whatever stands here goes out as it is, and
 * nothing of what came in does.
 */
export function answerUnreadable(app: FastifyInstance, error: Error & { code?: string }, socket: Socket, { https }: { https: boolean }): void {
  const [status, words] = FOUND[error.code ?? ''] ?? OTHERWISE;
  const under = responseOn(socket);
  // What is under way on this connection has a line of its own in the log.
  if (!under) app.log.info({ method: null, route: '(unreadable)', status: Number(status.slice(0, 3)), code: error.code }, 'request');
  if (socket.writable && !under?.headersSent) socket.write(answer(status, `${words}\n`, https));
  socket.destroy();
}

/** The answer that Node has begun on a connection: as its own handler of these errors finds it. */
function responseOn(socket: Socket): { headersSent: boolean } | null {
  return (socket as Socket & { _httpMessage?: { headersSent: boolean } })._httpMessage ?? null;
}

function answer(status: string, words: string, https: boolean): string {
  const headers = [
    'content-type: text/plain; charset=utf-8',
    `content-length: ${Buffer.byteLength(words)}`,
    "content-security-policy: default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options: nosniff',
    'x-frame-options: DENY',
    'referrer-policy: same-origin',
    'cache-control: no-store',
    ...(https ? ['strict-transport-security: max-age=63072000; includeSubDomains'] : []),
    'connection: close',
  ];
  return `HTTP/1.1 ${status}\r\n${headers.join('\r\n')}\r\n\r\n${words}`;
}
