// Works out one release and ends. Started by `workOutRelease`, which tells it the counts and takes the answer.
import { releaseSurvey } from '../../../disclosure/index.ts';
import type { Answer, Order } from './between-processes.ts';

const say = (answer: Answer) => new Promise<void>((said) => process.send?.(answer, () => said()));

// Whoever wanted the answer is gone: there is nobody to work for.
process.once('disconnect', () => process.exit());

process.once('message', ({ counts, rules, earlier }: Order) => {
  void releaseSurvey(counts, rules, earlier)
    .then((release) => say({ release }))
    .catch((error: unknown) => say({ fault: String((error as Error).stack ?? error) }))
    .then(() => process.disconnect());
});
