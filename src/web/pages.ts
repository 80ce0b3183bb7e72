import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { type Frame, renderPage } from '../ui/page.tsx';
import { FLASH_COOKIE, type Flash, keepFlash, takeFlash } from './flash.ts';
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
  navigation(reader: Reader): { text: string; href: string }[];
  /** The current code of the second factor of whoever is signing in; in the demonstration only. */
  demonstrationCode(request: FastifyRequest): Promise<{ code: string; secondsLeft: number } | undefined>;
}

export function answerWithPages(app: FastifyInstance, surroundings: Surroundings): void {
  const cookie = surroundings.secure ? `__Host-${FLASH_COOKIE}` : FLASH_COOKIE;
  app.decorateReply('page', async function (this: FastifyReply, page: VNode, status = 200) {
    const frame = await frameOf(this.request, takeFlash(this.request, this, cookie), surroundings);
    return this.code(status).type('text/html; charset=utf-8').send(renderPage(page, frame));
  });
  app.decorateReply('flash', function (this: FastifyReply, text: string, kind: Flash['kind'] = 'done') {
    keepFlash(this, cookie, { kind, text }, surroundings.secure);
    return this;
  });
}

async function frameOf(request: FastifyRequest, flash: Flash | undefined, surroundings: Surroundings): Promise<Frame> {
  const { reader } = request;
  const code = surroundings.demonstration ? await surroundings.demonstrationCode(request) : undefined;
  return {
    ...(reader && whoAndWhere(reader)),
    severalRoles: reader !== null && reader.memberships.length + Number(reader.operator) > 1,
    navigation: reader ? surroundings.navigation(reader).map((item) => ({ ...item, current: isUnder(request.url, item.href) })) : [],
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

function isUnder(url: string, href: string): boolean {
  const path = url.split('?', 1)[0] ?? '';
  return href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);
}
