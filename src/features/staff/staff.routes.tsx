import type { FastifyInstance } from 'fastify';
import { todayOf } from '../../shared/today.ts';
import type { Parts } from '../../web/parts.ts';
import { atPlace, canSeeEvidence, canTypeStatementsOf, isLocked } from '../evidence/index.ts';
import { budgetRoutes } from './budget.routes.tsx';
import { cityTrainingRoutes } from './city-training.routes.tsx';
import { loadRegister } from './load-staff.ts';
import { StaffPage } from './pages/staff.page.tsx';
import { personRoutes } from './person.routes.tsx';
import { trainingRoutes } from './training.routes.tsx';

/** Who gives guidance at an institution and how its staff are trained. */
export function staffRoutes(app: FastifyInstance, parts: Parts): void {
  app.get('/cycles/:cycle/institutions/:institution/staff', { config: { access: canSeeEvidence } }, async (request, reply) =>
    reply.page(
      await atPlace(parts.db, request, async (tenant, place, reader) => {
        const mayWrite = !isLocked(place.cycle) && canTypeStatementsOf(reader, place.institution);
        return <StaffPage register={await loadRegister(tenant, place)} mayWrite={mayWrite} today={todayOf(parts.now())} />;
      }),
    ),
  );

  personRoutes(app, parts);
  trainingRoutes(app, parts);
  budgetRoutes(app, parts);
  cityTrainingRoutes(app, parts);
}
