import type { FastifyInstance } from 'fastify';
import { NotFound } from '../../web/problems.ts';
import { designPage, designSample } from './design-page.tsx';

/** For those who build Waymark: everything a page can be made of. */
export function designRoutes(app: FastifyInstance): void {
  const open = { config: { access: 'anyone' } } as const;
  app.get('/design', open, async (_request, reply) => reply.page(await designPage()));
  app.get<{ Params: { sample: string } }>('/design/:sample', open, async (request, reply) => {
    const sample = designSample(request.params.sample);
    if (!sample) throw new NotFound();
    return reply.page(sample);
  });
}
