import type { FastifyInstance } from 'fastify';
import type { AccountParts } from '../accounts/index.ts';
import { acceptRoutes } from './accept.routes.tsx';
import { endRoleRoutes } from './end-role.routes.tsx';
import { invitationRoutes } from './invitation.routes.tsx';
import { peopleListRoutes } from './people-list.routes.tsx';
import { personRoutes } from './person.routes.tsx';
import { reviewRoutes } from './review.routes.tsx';

/** Every address of people, their roles, and how they get them. */
export function peopleRoutes(app: FastifyInstance, parts: AccountParts): void {
  peopleListRoutes(app, parts);
  invitationRoutes(app, parts);
  personRoutes(app, parts);
  endRoleRoutes(app, parts);
  reviewRoutes(app, parts);
  acceptRoutes(app, parts);
}
