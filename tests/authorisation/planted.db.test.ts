import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { expect, test } from 'vitest';
import { buildApp } from '../../src/app.ts';
import { givenApp } from '../support/given-app.ts';
import { ask } from './ask.ts';
import { casesOf, unmatched } from './cases.ts';
import { MATRIX } from './matrix.ts';
import { Scene } from './scene.ts';

// Whether the matrix would notice: faults are planted into the whole application while it is being built.
const given = await givenApp();
const scene = await Scene.set(given);

/** The application with something done to it before anything of ours is. */
async function planted(plant: (app: FastifyInstance) => void) {
  const onStart = (message: unknown) => plant((message as { fastify: FastifyInstance }).fastify);
  subscribe('fastify.initialization', onStart);
  try {
    return await buildApp(given.parts, { providers: [], development: true, trustProxy: false, logLevel: 'silent', isOurHost: () => true });
  } finally {
    unsubscribe('fastify.initialization', onStart);
  }
}

/** Adds a route as a feature would, among those of ours. */
function addRoute(options: RouteOptions) {
  return (app: FastifyInstance) => {
    let added = false;
    app.addHook('onRoute', ({ url }) => {
      if (url !== '/activity' || added) return;
      added = true;
      app.route(options);
    });
  };
}

function changeAccess(route: string, access: () => boolean) {
  return (app: FastifyInstance) =>
    app.addHook('onRoute', (options) => {
      if (options.url === route) options.config = { ...options.config, access };
    });
}

test('a route that does not say who may use it stops the start', async () => {
  const start = planted(addRoute({ method: 'GET', url: '/planted', handler: async () => 'open to all' }));
  await expect(start).rejects.toThrow('The route GET /planted does not say who may use it.');
});

test('a route that is not in the matrix is named, and an entry without a route too', async () => {
  const { routes } = await planted(addRoute({ method: 'POST', url: '/planted', config: { access: () => false }, handler: async () => 'planted' }));
  expect(unmatched(routes, MATRIX)).toEqual(['POST /planted has no entry in the matrix']);
  expect(unmatched(given.routes, { ...MATRIX, 'GET /gone': { for: [] } })).toEqual(['GET /gone is in the matrix and no route']);
});

test.each([
  { lets: 'everybody', route: '/activity', access: () => true, caught: 'GET /activity, viewer: ok, and should be 404' },
  { lets: 'nobody', route: '/activity', access: () => false, caught: 'GET /activity, partnership-lead: 404, and should be ok' },
  { lets: 'everybody', route: '/institutions/new', access: () => true, caught: 'POST /institutions/new, partnership-analyst: ok, and should be 403' },
])('a policy that lets $lets in to $route is caught', async ({ route, access, caught }) => {
  const { app } = await planted(changeAccess(route, access));
  const faults: string[] = [];
  for (const one of casesOf(MATRIX).filter(({ url, expected }) => url === route && expected !== 'sign-in'))
    faults.push(...(await ask(scene, one, app)).faults);
  expect(faults).toContain(caught);
});
