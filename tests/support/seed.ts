import fc from 'fast-check';

/** One seed for all random tests, so that a run can be had again; `SEED=7 npm test` tries another. */
const SEED = Number(process.env.SEED ?? 831_2012);

fc.configureGlobal({ seed: SEED });

/** Said once, before the first test. */
export default function sayTheSeed(): void {
  process.stdout.write(`Random tests use the seed ${SEED}. Another one: SEED=7 npm test\n`);
}
