import type { BrowserContext } from 'playwright-core';
import { afterAll } from 'vitest';
import { freePort } from '../../src/database/server/free-port.ts';
import { type GivenApp, type GivenAppOptions, givenApp } from './given-app.ts';
import type { Visitor } from './visitor.ts';

/** The whole application with a port that a browser can reach, on this machine alone; closed when the file is done. */
export async function listeningApp(options: Omit<GivenAppOptions, 'baseUrl'> = {}): Promise<GivenApp> {
  const port = await freePort();
  const given = await givenApp({ ...options, baseUrl: `http://localhost:${port}` });
  await given.app.listen({ port, host: '127.0.0.1' });
  afterAll(() => given.app.close());
  return given;
}

/** Signs a browser in as somebody who has signed in already. */
export async function signInAs(context: BrowserContext, { cookies }: Visitor, origin: string): Promise<void> {
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: origin })));
}
