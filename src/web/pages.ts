import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { type Frame, renderDocument } from '../ui/page.tsx';
import type { Pieces } from '../ui/rendered-part.tsx';
import { type Flash, keepFlash, takeFlash } from './flash.ts';
import { gzipOf, takesGzip } from './gzip-pieces.ts';
import { type Reader, roleTitle } from './reader.ts';

declare module 'fastify' {
  interface FastifyReply {
    /** Answers with a page in the frame of the service: who is signed in, where one can go, what there is to tell. */
    page(page: VNode, status?: number): Promise<FastifyReply>;
  }
}

/** What the frame of a page needs and only the whole application knows. */
export interface Surroundings {
  assets: Frame['assets'];
  secure: boolean;
  demonstration: boolean;
  /** Minutes until somebody who does nothing is signed out. */
  idleMinutes: number;
  /** `pages`: addresses of a place's pages that do not begin with its own. */
  navigation(reader: Reader): { text: string; href: string; pages?: RegExp }[];
  /** The current code of the second factor of whoever is signing in; in the demonstration only. */
  demonstrationCode(request: FastifyRequest): Promise<{ code: string; secondsLeft: number } | undefined>;
}

export function answerWithPages(app: FastifyInstance, surroundings: Surroundings): void {
  const { secure } = surroundings;
  app.decorateReply('page', async function (this: FastifyReply, page: VNode, status = 200) {
    // A page about a problem may be one that nobody looks at, such as of an icon that a browser asks for by itself.
    const flash = status < 400 ? takeFlash(this.request, this, secure) : undefined;
    const frame = await frameOf(this.request, flash, surroundings, status);
    return sendDocument(this.code(status).type('text/html; charset=utf-8'), renderDocument(page, frame));
  });
  app.decorateReply('flash', function (this: FastifyReply, text: string, kind: Flash['kind'] = 'done') {
    keepFlash(this, { kind, text }, secure);
    return this;
  });
}

/** Packed where a part of it was packed before, and the browser takes it so: other pages are small. */
function sendDocument(reply: FastifyReply, document: Pieces): FastifyReply {
  const parts = document.filter((piece) => typeof piece !== 'string');
  if (parts.length === 0) return reply.send(document.join(''));
  if (parts.every(({ packed }) => packed === null)) return reply.send(asBytes(document));
  reply.header('vary', 'accept-encoding');
  if (!takesGzip(reply.request.headers['accept-encoding'])) return reply.send(asBytes(document));
  return reply.header('content-encoding', 'gzip').send(gzipOf(document));
}

function asBytes(document: Pieces): Buffer {
  return Buffer.concat(document.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece.bytes)));
}

async function frameOf(request: FastifyRequest, flash: Flash | undefined, surroundings: Surroundings, status: number): Promise<Frame> {
  const { reader } = request;
  // The page that says that the database is gone must not ask the database.
  const code = surroundings.demonstration && status < 500 ? await surroundings.demonstrationCode(request) : undefined;
  // What is not found is nowhere: a mark in the navigation would tell what the address began with.
  const isSomewhere = status !== 404;
  return {
    ...(reader && whoAndWhere(reader)),
    severalRoles: reader !== null && reader.memberships.length + Number(reader.operator) > 1,
    navigation: reader ? marked(surroundings.navigation(reader), isSomewhere ? request.url : null) : [],
    ...(flash && { flash }),
    ...(surroundings.demonstration && { demonstration: code ? { signInCode: code } : {} }),
    assets: surroundings.assets,
    ...(reader && { timeout: { minutes: surroundings.idleMinutes } }),
  };
}

function whoAndWhere({ person, as, operating }: Reader): Partial<Pick<Frame, 'person' | 'role'>> {
  if (operating) return { person, role: { partnership: 'Waymark service', title: roleTitle('operator') } };
  if (!as) return { person };
  const institution = as.institution ? { institution: as.institution.name } : {};
  return { person, role: { partnership: as.partnership.name, title: roleTitle(as.role), ...institution } };
}

/** Marks where the reader is. A place that names an address as its own has it before one whose address is the beginning of it. */
function marked(places: ReturnType<Surroundings['navigation']>, url: string | null): Frame['navigation'] {
  const path = url?.split('?', 1)[0] ?? null;
  const owner = path === null ? undefined : places.find(({ pages }) => pages?.test(path));
  return places.map((place) => ({
    text: place.text,
    href: place.href,
    current: path !== null && (owner ? place === owner : isUnder(path, place.href)),
  }));
}

function isUnder(path: string, href: string): boolean {
  return href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);
}
