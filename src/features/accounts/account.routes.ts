import type { FastifyInstance } from 'fastify';
import { heldFormRoutes } from './held-form.routes.tsx';
import { newPasswordRoutes } from './new-password.routes.tsx';
import { ownAccountRoutes } from './own-account.routes.tsx';
import { ownSecondStepRoutes } from './own-second-step.routes.tsx';
import { ownSessionRoutes } from './own-sessions.routes.tsx';
import type { AccountParts } from './parts.ts';
import { passkeyRoutes } from './passkey.routes.tsx';
import { providerRoutes } from './provider.routes.tsx';
import type { Provider } from './providers.ts';
import { secondFactorRoutes } from './second-factor.routes.tsx';
import { secondStepRoutes } from './second-step.routes.tsx';
import { signInRoutes } from './sign-in.routes.tsx';
import { yourRolesRoutes } from './your-roles.routes.tsx';

/** Every address of signing in and of one's own account. */
export function accountRoutes(app: FastifyInstance, parts: AccountParts, providers: Provider[]): void {
  signInRoutes(app, parts, providers);
  secondStepRoutes(app, parts);
  providerRoutes(app, parts, providers);
  newPasswordRoutes(app, parts);
  secondFactorRoutes(app, parts);
  passkeyRoutes(app, parts);
  ownAccountRoutes(app, parts, providers);
  ownSecondStepRoutes(app, parts);
  ownSessionRoutes(app, parts);
  yourRolesRoutes(app, parts);
  heldFormRoutes(app, parts);
}
