const BATCH = 200;

/** As many rows as one statement takes without growing long. */
export function* inBatches<Of>(all: readonly Of[]): Generator<Of[]> {
  for (let from = 0; from < all.length; from += BATCH) yield all.slice(from, from + BATCH);
}
