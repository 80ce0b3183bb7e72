import { createServer } from 'node:http';
import { afterAll, expect, test } from 'vitest';
import { documentOf } from '../../../../tests/support/oidc-forger.ts';
import { CLIENT } from '../../../../tests/support/oidc-provider.ts';
import { end, listen } from '../../../../tests/support/oidc-server.ts';
import { readDiscovered } from './provider-discovery.ts';
import { exchangeCode } from './provider-tokens.ts';
import type { Provider } from './providers.ts';

/** A token endpoint that takes the client secret in one way only. */
let takes: 'basic' | 'post' | 'nothing' = 'basic';
const tried: string[] = [];
const server = createServer(async (request, response) => {
  let sent = '';
  for await (const part of request) sent += String(part);
  const form = new URLSearchParams(sent);
  const way = request.headers.authorization === BASIC ? 'basic' : form.get('client_secret') === CLIENT.clientSecret ? 'post' : 'nothing';
  tried.push(way);
  const right = way === takes && form.get('code') === 'code' && form.get('code_verifier') === 'verifier';
  response.writeHead(right ? 200 : 401, { 'content-type': 'application/json' });
  response.end(JSON.stringify(right ? { id_token: 'id', access_token: 'access', refresh_token: 'refresh' } : { error: 'invalid_client' }));
});
/** Both halves are written as in a form before they are put together. */
const BASIC = `Basic ${Buffer.from(`waymark:${new URLSearchParams({ v: CLIENT.clientSecret }).toString().slice(2)}`).toString('base64')}`;
const issuer = await listen(server);
afterAll(() => end(server));

const provider: Provider = { id: 'google', title: 'Google', issuer, ...CLIENT, hostedDomain: undefined, secondFactorTrusted: false };
const discovered = (ways?: string[]) =>
  readDiscovered({ issuer }, { status: 200, body: { ...documentOf(issuer), token_endpoint_auth_methods_supported: ways } });

test.each([
  ['basic', undefined, ['basic']],
  ['basic', ['client_secret_post', 'client_secret_basic'], ['basic']],
  ['post', undefined, ['basic', 'post']],
  ['post', ['client_secret_post'], ['post']],
  ['basic', ['client_secret_post'], ['post', 'basic']],
] as const)('a client that has to show its secret by %s, where %o is said, gets its tokens', async (way, said, ways) => {
  takes = way;
  tried.length = 0;
  const tokens = await exchangeCode(provider, discovered(said && [...said]), { code: 'code', redirectURI: 'there', codeVerifier: 'verifier' });
  expect(tokens).toEqual({ idToken: 'id', accessToken: 'access' });
  expect(tried).toEqual(ways);
});

test('a secret that is wrong either way gets none', async () => {
  takes = 'nothing';
  expect(await exchangeCode(provider, discovered(), { code: 'code', redirectURI: 'there', codeVerifier: 'verifier' })).toBeNull();
});
