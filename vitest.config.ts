import { defineConfig } from 'vitest/config';

// Four projects: what runs in one process, what starts programs and ends them in every way, what goes through every route, and what opens a browser.
export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['src/**/*.test.{ts,tsx}', 'tests/*.test.ts'] } },
      {
        extends: true,
        test: { name: 'command', include: ['tests/command/**/*.test.ts', 'tests/faults/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['tests/authorisation/**/*.test.ts', 'tests/pages/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      { extends: true, test: { name: 'browser', include: ['tests/browser/**/*.test.{ts,tsx}'], testTimeout: 180_000, hookTimeout: 180_000 } },
    ],
    globalSetup: ['tests/support/seed.ts', 'tests/support/database-server.ts'],
    setupFiles: ['tests/support/seed.ts'],
    testTimeout: 60_000,
    // No test waits on the clock; these bounds only end what hangs.
  },
});
