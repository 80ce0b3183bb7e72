import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Forbidden, NotFound } from './problems.ts';
import { isMember, type Member, type Reader } from './reader.ts';

/**
 * Who may use a route. `anyone`: also signed out. `signed-in`: whoever gave a password or came from a provider, before the second
 * factor too. Otherwise a policy, asked only when the person has signed in as their roles ask.
 */
export type Access = 'anyone' | 'signed-in' | ((reader: Reader) => boolean);

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
    /** Answered alike whoever asks, so that nobody is looked up: it is there when the database is not. */
    alikeForAll?: true;
  }
  interface FastifyRequest {
    reader: Reader | null;
  }
}

export interface RouteEntry {
  method: string;
  url: string;
  access: Access;
}

interface Gate {
  loadReader(request: FastifyRequest, reply: FastifyReply): Promise<Reader | null>;
  /** Answers whoever has to sign in first, and keeps what they typed. */
  askToSignIn(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply>;
  /** Whether the second step is due: their roles ask for one, or they have set one up. */
  mustShowSecondFactor(reader: Reader): Promise<boolean>;
  askForSecondFactor(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply>;
}

/** Stands before every route, and lists them all: a route that does not say who may use it stops the start. */
export function guardRoutes(app: FastifyInstance, gate: Gate): RouteEntry[] {
  const routes: RouteEntry[] = [];
  app.addHook('onRoute', ({ method, url, config }) => {
    const access = config?.access;
    if (access === undefined) throw new Error(`The route ${String(method)} ${url} does not say who may use it.`);
    for (const one of [method].flat()) routes.push({ method: one, url, access });
  });
  app.decorateRequest('reader', null);
  app.addHook('preHandler', async (request, reply) => letThrough(request, reply, gate));
  return routes;
}

/** Of an address without a route the reader is loaded too: the page that says so must look as for a thing that the reader may not know of. */
async function letThrough(request: FastifyRequest, reply: FastifyReply, gate: Gate) {
  const { access = 'anyone', alikeForAll } = request.routeOptions.config;
  if (alikeForAll) return;
  request.reader = await gate.loadReader(request, reply);
  if (access === 'anyone') return;
  if (!request.reader) return gate.askToSignIn(request, reply);
  if (access === 'signed-in') return;
  if (!request.reader.session.secondFactor && (await gate.mustShowSecondFactor(request.reader))) return gate.askForSecondFactor(request, reply);
  if (!access(request.reader)) throw isReading(request) ? new NotFound() : new Forbidden();
}

export function isReading({ method }: Pick<FastifyRequest, 'method'>): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** The reader of a route that only people who signed in reach. */
export function readerOf(request: FastifyRequest): Reader {
  if (!request.reader) throw new NotFound();
  return request.reader;
}

/** The reader of a route that only people at work in a partnership reach. */
export function memberOf(request: FastifyRequest): Member {
  if (!isMember(request.reader)) throw new NotFound();
  return request.reader;
}
