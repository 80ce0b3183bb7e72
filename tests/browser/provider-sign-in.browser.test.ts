import { createServer } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { givenApp } from '../support/given-app.ts';
import { givenAccount } from '../support/given-people.ts';
import { CLIENT, givenOidcProvider } from '../support/oidc-provider.ts';
import { end, listen } from '../support/oidc-server.ts';

const free = createServer();
const port = Number(new URL(await listen(free)).port);
await end(free);
const baseUrl = `http://localhost:${port}`;
const google = await givenOidcProvider({ id: 'google', baseUrl, talkative: true });
const given = await givenApp({
  baseUrl,
  providers: [{ id: 'google', title: 'Google', issuer: google.issuer, ...CLIENT, hostedDomain: undefined, secondFactorTrusted: true }],
});
await given.app.listen({ host: '127.0.0.1', port });
const browser: Browser | null = await startBrowser();
afterAll(async () => {
  await browser?.close();
  await given.app.close();
});

test.skipIf(!browser).each([true, false])(
  'a browser (script: %s) signs in elsewhere and comes back signed in, with nothing refused on the way',
  async (javaScriptEnabled) => {
    const person = await givenAccount(given, { role: 'institution-editor', email: `maya-${javaScriptEnabled}@dunmere.example` });
    google.everybody = `maya-${javaScriptEnabled}`;
    google.people.set(google.everybody, { email: person.email, email_verified: true, hd: 'dunmere.example' });
    const context = await (browser as Browser).newContext({ javaScriptEnabled });
    const page = await context.newPage();
    const refused: string[] = [];
    page.on('console', (message) => void (message.type() === 'error' && refused.push(message.text())));
    await page.goto(`${baseUrl}/sign-in?onward=/account`);
    await page.getByRole('button', { name: 'Google' }).click();
    await page.waitForURL(`${baseUrl}/account`);
    expect(await page.textContent('main')).toContain(person.email);
    expect(refused).toEqual([]);
    await context.close();
  },
);
