import { afterAll, describe, test } from 'vitest';
import { PROVIDER } from '../authorisation/things.ts';
import { ordinaryPages } from '../pages/worlds.ts';
import { startBrowser } from '../support/browser.ts';
import { share } from '../support/exhaustive.ts';
import { listeningApp } from '../support/listening.ts';
import { eachOnce, lookAt, type Opened, opened, WHICH } from './every-page.ts';

const browser = await startBrowser();
afterAll(() => browser?.close());

async function everyPage(): Promise<Opened[]> {
  const ordinary = await listeningApp({ providers: [PROVIDER] });
  return eachOnce(opened(ordinary, await ordinaryPages(ordinary, { forEverybody: false })));
}

const all = browser ? share(await everyPage(), { every: 6 }) : [];

describe.skipIf(!browser)(`${WHICH} in a browser`, () => {
  test.each(all)('$name', async (one) => {
    if (browser) await lookAt(browser, one);
  });
});
