import type { FastifyInstance } from 'fastify';
import type { Parts } from '../../web/parts.ts';
import { type About, readAbout } from './about.ts';
import { cookiesSet } from './cookies.ts';
import { AboutPage } from './pages/about.page.tsx';
import { AccessibilityPage } from './pages/accessibility.page.tsx';
import { PrivacyPage } from './pages/privacy.page.tsx';

/** What every page leads to at its foot, open to all. */
export function aboutRoutes(app: FastifyInstance, { https }: Pick<Parts, 'https'>): void {
  const open = { config: { access: 'anyone' } } as const;
  let about: Promise<About> | undefined;
  const known = () => (about ??= readAbout());

  app.get('/about', open, async (_request, reply) => reply.page(<AboutPage {...(await known())} />));
  app.get('/accessibility', open, async (_request, reply) => reply.page(<AccessibilityPage version={(await known()).version} />));
  app.get('/privacy', open, async (_request, reply) => reply.page(<PrivacyPage cookies={cookiesSet(https)} />));
}
