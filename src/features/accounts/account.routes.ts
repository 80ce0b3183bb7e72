import type { FastifyInstance } from 'fastify';
import { heldFormRoutes } from './held-form.routes.tsx';
import type { AccountParts } from './parts.ts';
import type { Provider } from './providers.ts';
import { secondFactorRoutes } from './second-factor.routes.tsx';
import { signInRoutes } from './sign-in.routes.tsx';

/** Every address of signing in and of one's own account. */
export function accountRoutes(app: FastifyInstance, parts: AccountParts, providers: Provider[]): void {
  signInRoutes(app, parts, providers);
  secondFactorRoutes(app, parts);
  heldFormRoutes(app, parts);
}
