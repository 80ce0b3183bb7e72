import type { FastifyInstance } from 'fastify';
import { withTenant } from '../../database/tenant.ts';
import { readerOf } from '../../web/access.ts';
import type { Parts } from '../../web/parts.ts';
import { countSoFar } from './home.queries.ts';
import { nextSteps } from './next-steps.ts';
import { HomePage, NoRolePage } from './pages/home.page.tsx';

export function homeRoutes(app: FastifyInstance, { db }: Parts): void {
  app.get('/', { config: { access: () => true } }, async (request, reply) => {
    const { as, operating, person } = readerOf(request);
    if (operating) return reply.redirect('/partnerships', 303);
    if (!as) return reply.page(<NoRolePage name={person.name} />);
    const soFar = await withTenant(db, as.partnership.id, countSoFar);
    return reply.page(<HomePage as={as} steps={nextSteps(as.role, soFar)} />);
  });
}
