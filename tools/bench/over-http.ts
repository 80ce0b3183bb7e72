import type { FastifyInstance } from 'fastify';
import { Visitor } from '../../src/seed/visitor.ts';

interface Sent {
  method: string;
  url: string;
  headers: Record<string, string>;
  payload?: string | Buffer;
}

/** Somebody with a browser who reaches a running Waymark over the network, and not from inside its process. */
export function visitorAt(origin: string): Visitor {
  return new Visitor({ inject: (sent: Sent) => ask(origin, sent) } as unknown as FastifyInstance, origin);
}

async function ask(origin: string, { method, url, headers, payload }: Sent) {
  const { host: _host, ...rest } = headers;
  const response = await fetch(new URL(url, origin), {
    method,
    headers: rest,
    redirect: 'manual',
    ...(payload !== undefined && { body: payload as string }),
  });
  return {
    statusCode: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
    cookies: response.headers.getSetCookie().map(readCookie),
  };
}

function readCookie(line: string): { name: string; value: string; maxAge?: number } {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  const maxAge = /;\s*max-age=(-?\d+)/i.exec(line)?.[1];
  return { name, value: decodeURIComponent(value), ...(maxAge !== undefined && { maxAge: Number(maxAge) }) };
}
