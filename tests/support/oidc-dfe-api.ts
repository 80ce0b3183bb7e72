import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterAll } from 'vitest';
import { CLIENT } from './oidc-provider.ts';
import { end, listen } from './oidc-server.ts';

export const API_SECRET = 'API secret of the tests';
export const SERVICE = '1C4B0A3E-0000-4000-8000-1234567890AB';

type Role = { code: string; status?: { id: number } | null };

export interface DfeApi {
  url: string;
  /** Roles by organisation and user, both as DfE Sign-in writes them; where there are none, the API knows of no access. */
  roles: Map<string, Role[]>;
  /** In the place of an honest answer. */
  instead: { status: number; body: unknown; location?: string } | 'silence' | null;
  asked: string[];
}

/** The role API of DfE Sign-in, as its documentation describes it. */
export async function givenDfeApi(): Promise<DfeApi> {
  const server = createServer();
  const api: DfeApi = { url: await listen(server), roles: new Map(), instead: null, asked: [] };
  server.on('request', (request, response) => answer(api, request, response));
  afterAll(() => end(server));
  return api;
}

export const keyOf = (organisation: string, user: string) => `${organisation.toLowerCase()} ${user.toLowerCase()}`;

function answer(api: DfeApi, { url = '', headers }: IncomingMessage, response: ServerResponse): unknown {
  api.asked.push(url);
  if (api.instead === 'silence') return;
  if (api.instead) return send(response, api.instead.status, api.instead.body, api.instead.location);
  if (!isOurs(headers.authorization)) return send(response, 403, { message: 'invalid signature' });
  const [, service, organisation = '', user = ''] =
    /^\/services\/([^/]+)\/organisations\/([^/]+)\/users\/([^/]+)$/.exec(url)?.map(decodeURIComponent) ?? [];
  const roles = api.roles.get(keyOf(organisation, user));
  if (service !== SERVICE || !roles) return send(response, 404, {});
  return send(response, 200, {
    userId: user.toUpperCase(),
    serviceId: service,
    organisationId: organisation.toUpperCase(),
    roles: roles.map((role, place) => ({ id: `role-${place}`, name: `Role ${place}`, numericId: String(place), status: { id: 1 }, ...role })),
    identifiers: [],
  });
}

/** A token for this service, signed with the API secret and not yet over. */
function isOurs(authorization: string | undefined): boolean {
  const [header = '', payload = '', signature] = (authorization ?? '').replace(/^bearer /i, '').split('.');
  if (createHmac('sha256', API_SECRET).update(`${header}.${payload}`).digest('base64url') !== signature) return false;
  const [head, claims] = [header, payload].map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>);
  return (
    head?.alg === 'HS256' && claims?.iss === CLIENT.clientId && claims.aud === 'signin.education.gov.uk' && Number(claims.exp) > Date.now() / 1_000
  );
}

function send(response: ServerResponse, status: number, body: unknown, location?: string): void {
  response
    .writeHead(status, { 'content-type': 'application/json', ...(location && { location }) })
    .end(typeof body === 'string' ? body : JSON.stringify(body));
}
