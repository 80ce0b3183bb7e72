import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { quickFolder } from './tests/support/quick-folder.ts';

/** Puts a counting copy in the place of a library, which no other file may meet. */
const REPLACES_A_MODULE = 'src/features/accounts/sign-in/sign-in.db.test.ts';

/** They take minutes each: begun last, one of them would run on alone. */
const LONG = [
  /tests\/browser\/(all|full)-pages/,
  /tests\/faults\/kill-/,
  /tests\/command\/start\.test/,
  /tests\/faults\//,
  /tests\/authorisation\/|tests\/pages\//,
];

/** A process goes on with the next file only where that is of the same project; so those that may share one stand together. */
function processes({ project: { name, config } }: TestSpecification): number {
  return config.isolate ? 0 : name === 'browser' ? 1 : 2;
}

class LongOnesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => LONG.findIndex((long) => long.test(moduleId)) + 1 || LONG.length + 1;
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b) || processes(a) - processes(b));
  }
}

export const COMMAND = {
  name: 'command',
  include: ['tests/command/**/*.test.ts', 'tests/faults/**/*.test.ts'],
  env: { TMPDIR: quickFolder() },
  retry: 1,
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

export const BROWSER = {
  name: 'browser',
  include: ['tests/browser/**/*.test.{ts,tsx}'],
  retry: 1,
  testTimeout: 180_000,
  hookTimeout: 180_000,
  isolate: false,
};

// Where programs end and browsers draw, a busy machine can get in between: such a test may try once more, and .ci/count.mjs says which did.
// Five projects: what runs in one process, what starts programs and ends them in every way, what goes through every route, and what opens a browser.
export default defineConfig({
  test: {
    projects: [
      // One copy of the program serves all files of a process, as in the project browser: loading it anew for each would take longer than the tests.
      { extends: true, test: { name: 'unit', include: ['src/**/*.test.{ts,tsx}', 'tests/*.test.ts'], exclude: [REPLACES_A_MODULE], isolate: false } },
      { extends: true, test: { name: 'alone', include: [REPLACES_A_MODULE] } },
      { extends: true, test: COMMAND },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['tests/authorisation/**/*.test.ts', 'tests/pages/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      { extends: true, test: BROWSER },
    ],
    globalSetup: ['tests/support/seed.ts', 'tests/support/database-server.ts'],
    setupFiles: ['tests/support/seed.ts'],
    // On two cores Vitest would take one worker; a test waits for its database or its browser half of its time and more.
    maxWorkers: 3,
    sequence: { sequencer: LongOnesFirst },
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // No test waits on the clock; these bounds only end what hangs.
  },
});
