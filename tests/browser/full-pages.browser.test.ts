import { afterAll, describe, test } from 'vitest';
import { PROVIDER } from '../authorisation/things.ts';
import { emptyPages, fullPages } from '../pages/worlds.ts';
import { startBrowser } from '../support/browser.ts';
import { share } from '../support/exhaustive.ts';
import { listeningApp } from '../support/listening.ts';
import { eachOnce, lookAt, type Opened, opened, WHICH } from './every-page.ts';

const browser = await startBrowser();
afterAll(() => browser?.close());

async function everyPage(): Promise<Opened[]> {
  const full = await listeningApp({ providers: [PROVIDER] });
  const empty = await listeningApp();
  return eachOnce([...opened(full, await fullPages(full)), ...opened(empty, await emptyPages(empty))]);
}

const all = browser ? share(await everyPage(), { every: 4 }) : [];

describe.skipIf(!browser)(`${WHICH}, with much in it or nothing, in a browser`, () => {
  test.each(all)('$name', async (one) => {
    if (browser) await lookAt(browser, one);
  });
});
