import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Configuration, type KoaContextWithOIDC, Provider } from 'oidc-provider';
import { afterAll } from 'vitest';
import { memoryOf } from './oidc-memory.ts';
import { end, listen } from './oidc-server.ts';

/** What a provider says of a person besides its own name for them. */
export type PersonThere = Record<string, unknown>;

export interface OidcProvider {
  issuer: string;
  /** Whom the provider takes a browser for that does not say who it is. */
  everybody: string | null;
  /** By what they type at sign-in, which is also the provider's own name for them. */
  people: Map<string, PersonThere>;
  /** Goes through the provider like a browser, from the address that Waymark leads to. Gives back where that ends. */
  signIn(address: string, login: string): Promise<string>;
  /** Goes there and presses "cancel". */
  cancel(address: string): Promise<string>;
}

interface Options {
  /** As Waymark names it in the address that the provider sends people back to. */
  id: string;
  baseUrl?: string;
  /** Whether the ID token says everything, as Google's and Entra's do, or only who it is, as that of DfE Sign-in. */
  talkative: boolean;
}

export const CLIENT = { clientId: 'waymark', clientSecret: 'client secret +/%:& of the tests' };

const SCOPES = ['openid', 'email', 'profile', 'organisation'];
const HOURS = 3_600;

/** A real provider on this machine. Only its page to sign in is the tests’ own: whoever asks for it with a name is that person. */
export async function givenOidcProvider(options: Options): Promise<OidcProvider> {
  const { id, baseUrl = 'http://localhost:3000', talkative } = options;
  const server = createServer();
  const issuer = await listen(server);
  const people: OidcProvider['people'] = new Map();
  const there: OidcProvider = {
    issuer,
    people,
    everybody: null,
    signIn: (address, login) => walk(issuer, address, `?login=${encodeURIComponent(login)}`),
    cancel: (address) => walk(issuer, address, ''),
  };
  const client = { client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret };
  const provider: Provider = new Provider(issuer, {
    ...SETTINGS,
    adapter: memoryOf(),
    clients: [{ ...client, redirect_uris: [`${baseUrl}/sign-in/with/callback/${id}`] }],
    conformIdTokenClaims: !talkative,
    jwks: { keys: [{ ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] },
    findAccount: (_ctx, accountId) => {
      const person = people.get(accountId);
      return person && { accountId, claims: () => ({ ...person, sub: accountId }) };
    },
    loadExistingGrant: (ctx) => grantAll(provider, ctx),
  });
  const rest = provider.callback();
  server.on(
    'request',
    (request, response) =>
      void (request.url?.startsWith('/interaction/') ? answer(provider, there.everybody, request, response) : rest(request, response)),
  );
  afterAll(() => end(server));
  return there;
}

const SETTINGS: Configuration = {
  scopes: SCOPES,
  claims: {
    openid: ['sub', 'hd', 'tid'],
    email: ['email', 'email_verified'],
    profile: ['name', 'given_name', 'family_name'],
    organisation: ['organisation'],
  },
  pkce: { required: () => true },
  cookies: { keys: ['cookies of the tests'] },
  ttl: { AccessToken: HOURS, IdToken: HOURS, Session: HOURS, Grant: HOURS, Interaction: HOURS, AuthorizationCode: 60 },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
};

async function grantAll(provider: Provider, { oidc }: KoaContextWithOIDC) {
  if (!oidc.client || !oidc.account) return undefined;
  const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.account.accountId });
  grant.addOIDCScope(SCOPES.join(' '));
  await grant.save();
  return grant;
}

function answer(provider: Provider, everybody: string | null, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const accountId = new URL(request.url ?? '', 'http://there').searchParams.get('login') ?? everybody;
  return provider.interactionFinished(
    request,
    response,
    accountId ? { login: { accountId } } : { error: 'access_denied', error_description: 'Cancelled' },
  );
}

/** Follows the provider's redirects, with its cookies, until it leads away. `typed` is what the person answers on its page. */
async function walk(issuer: string, address: string, typed: string): Promise<string> {
  const cookies = new Map<string, string>();
  let at = address;
  while (at.startsWith(issuer)) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(at.includes('/interaction/') ? `${at}${typed}` : at, { redirect: 'manual', headers: { cookie } });
    for (const one of response.headers.getSetCookie()) cookies.set(...nameAndValue(one));
    const location = response.headers.get('location');
    if (!location) throw new Error(`The provider led nowhere (${response.status}): ${(await response.text()).slice(0, 400)}`);
    at = new URL(location, at).href;
  }
  return at;
}

function nameAndValue(cookie: string): [string, string] {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
  return [name, value];
}
