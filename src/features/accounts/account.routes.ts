import type { FastifyInstance } from 'fastify';
import { heldFormRoutes } from './held-form/held-form.routes.tsx';
import { ownAccountRoutes } from './own-account/own-account.routes.tsx';
import type { AccountParts } from './parts.ts';
import { passkeyRoutes } from './passkeys/passkey.routes.tsx';
import { newPasswordRoutes } from './password/new-password.routes.tsx';
import { providerRoutes } from './providers/provider.routes.tsx';
import type { Provider } from './providers/providers.ts';
import { ownSecondStepRoutes } from './second-factor/own-second-step.routes.tsx';
import { secondFactorRoutes } from './second-factor/second-factor.routes.tsx';
import { secondStepRoutes } from './second-factor/second-step.routes.tsx';
import { ownSessionRoutes } from './sessions/own-sessions.routes.tsx';
import { yourRolesRoutes } from './sessions/your-roles.routes.tsx';
import { signInRoutes } from './sign-in/sign-in.routes.tsx';

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
