/** Whether this is `npm run test:exhaustive`, which goes through all of what `npm test` takes a share of. */
export const EXHAUSTIVE = process.env.EXHAUSTIVE === '1';

/** All of them in the exhaustive tests; otherwise the first, every so-manieth after it, and the last: the same in each run. */
export function share<Of>(all: readonly Of[], { every }: { every: number }): Of[] {
  return all.filter((_, at) => EXHAUSTIVE || at % every === 0 || at === all.length - 1);
}
