import type { FastifyInstance } from 'fastify';
import { Visitor } from '../support/visitor.ts';

/** Somebody with a browser, and between them and the service a network: asking one that is killed comes to an error. */
export function visitorOf(origin: string): Visitor {
  const inject = ({ method, url, headers, payload }: Asked) => ask(method, origin + url, headers, payload);
  return new Visitor({ inject } as unknown as FastifyInstance, origin);
}

interface Asked {
  method: string;
  url: string;
  headers: Record<string, string>;
  payload?: string | Buffer;
}

async function ask(method: string, url: string, headers: Record<string, string>, payload: string | Buffer | undefined) {
  // A connection of its own each time: one that was kept would belong to a service that was killed meanwhile.
  const answer = await fetch(url, {
    method,
    headers: { ...headers, connection: 'close' },
    redirect: 'manual',
    ...(payload !== undefined && { body: payload as BodyInit }),
  });
  const cookies = answer.headers.getSetCookie().map(cookieOf);
  return { statusCode: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text(), cookies };
}

function cookieOf(line: string): { name: string; value: string; maxAge?: number } {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  const age = /;\s*max-age=(-?\d+)/i.exec(line)?.[1];
  return { name, value: decodeURIComponent(value), ...(age !== undefined && { maxAge: Number(age) }) };
}
