import { defineConfig } from 'vitest/config';
import everyDay, { BROWSER, COMMAND } from './vitest.config.ts';

/** All of what `npm test` takes a share of: every page at both widths in a browser, and every kill. */
const ALL = { EXHAUSTIVE: '1' };

export default defineConfig({
  test: {
    ...everyDay.test,
    projects: [
      {
        extends: true,
        test: {
          ...COMMAND,
          include: ['tests/faults/{kill-in-the-middle,kill-ledger,server-kill,survey-kill}.test.ts'],
          env: { ...COMMAND.env, ...ALL },
        },
      },
      { extends: true, test: { ...BROWSER, include: ['tests/browser/{all,full}-pages.browser.test.ts'], env: ALL } },
    ],
  },
});
