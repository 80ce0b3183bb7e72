import { createHmac, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterAll } from 'vitest';
import { CLIENT } from './oidc-provider.ts';
import { end, listen } from './oidc-server.ts';

/** How the next token differs from an honest one. */
export interface Forgery {
  claims?: Record<string, unknown>;
  /** Signed with this key, though the header names the published one. */
  key?: KeyObject;
  /** `HS256` is signed with the published key as if it were a shared secret. */
  algorithm?: 'RS256' | 'none' | 'HS256';
  header?: Record<string, unknown>;
  /** In the place of the whole answer of the token endpoint. */
  answer?: { status: number; body: unknown };
  /** In the place of what it says of the person when it is asked with the access token. */
  userinfo?: { status: number; body: unknown };
  /** The answer never comes. */
  silent?: boolean;
}

export interface Forger {
  issuer: string;
  next: Forgery;
  /** What the server is asked for, newest last. */
  asked: string[];
  /** In the place of its discovery document. */
  document?: Record<string, unknown>;
  /** How often it still gives its discovery document before it falls silent. */
  documentsLeft?: number;
}

const published = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const ANOTHER_KEY = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const KID = 'published';

/** A provider that lies as it is told. An honest answer of it is taken: the control of every test that uses it. */
export async function givenForger(person: Record<string, unknown>): Promise<Forger> {
  const server = createServer();
  const forger: Forger = { issuer: await listen(server), asked: [], next: {} };
  server.on('request', (request, response) => void answer(forger, person, request, response));
  afterAll(() => end(server));
  return forger;
}

async function answer(forger: Forger, person: Record<string, unknown>, request: IncomingMessage, response: ServerResponse) {
  const { issuer, next } = forger;
  const path = request.url ?? '';
  forger.asked.push(path);
  if (path === '/.well-known/openid-configuration') {
    if (forger.documentsLeft !== undefined && forger.documentsLeft-- <= 0) return;
    return send(response, 200, forger.document ?? documentOf(issuer));
  }
  if (path === '/keys')
    return send(response, 200, { keys: [{ ...published.publicKey.export({ format: 'jwk' }), kid: KID, use: 'sig', alg: 'RS256' }] });
  if (path === '/userinfo') return send(response, next.userinfo?.status ?? 200, next.userinfo?.body ?? person);
  if (next.silent) return;
  if (next.answer) return send(response, next.answer.status, next.answer.body);
  // The code is the nonce: whoever comes back with it gets a token for it.
  const nonce = new URLSearchParams(await bodyOf(request)).get('code');
  const now = Math.floor(Date.now() / 1_000);
  const claims = { iss: issuer, aud: CLIENT.clientId, iat: now, exp: now + 300, nonce, ...person, ...next.claims };
  send(response, 200, { token_type: 'Bearer', access_token: 'access', refresh_token: 'refresh', expires_in: 300, id_token: token(claims, next) });
}

export function documentOf(issuer: string): Record<string, unknown> {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    userinfo_endpoint: `${issuer}/userinfo`,
    response_types_supported: ['code'],
    id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
  };
}

function token(claims: Record<string, unknown>, { algorithm = 'RS256', key = published.privateKey, header }: Forgery): string {
  const undefinedGone = JSON.parse(JSON.stringify(claims)) as object;
  const parts = [{ alg: algorithm, kid: KID, typ: 'JWT', ...header }, undefinedGone];
  const signed = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${signed}.${signatureOf(signed, algorithm, key)}`;
}

function signatureOf(signed: string, algorithm: NonNullable<Forgery['algorithm']>, key: KeyObject): string {
  if (algorithm === 'none') return '';
  if (algorithm === 'RS256') return sign('sha256', Buffer.from(signed), key).toString('base64url');
  const secret = createPublicKey(published.privateKey).export({ format: 'pem', type: 'spki' });
  return createHmac('sha256', secret).update(signed).digest('base64url');
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(typeof body === 'string' ? body : JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request) body += String(part);
  return body;
}

/** The address that an honest provider would send the browser back to, from the one that Waymark led to. */
export function backFrom(address: string, changed: Record<string, string> = {}): string {
  const asked = new URL(address).searchParams;
  const back = new URL(asked.get('redirect_uri') ?? '');
  back.search = new URLSearchParams({ code: asked.get('nonce') ?? '', state: asked.get('state') ?? '', ...changed }).toString();
  return `${back.pathname}${back.search}`;
}
