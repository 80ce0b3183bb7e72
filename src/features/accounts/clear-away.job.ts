import type { Job } from '../../jobs/job.ts';
import { everyHour } from '../../jobs/schedule.ts';
import type { Parts } from '../../web/parts.ts';
import { sweep } from './sweep.ts';

export function clearAwayJob({ db }: Pick<Parts, 'db'>): Job {
  return {
    name: 'clear-away',
    title: 'Clear away what has done its work',
    says: 'Ended sessions, links whose time is over, used codes and tries of sign-ins, forms kept for somebody who did not come back. Every hour.',
    dueFirst: 'at-once',
    next: everyHour,
    run: async ({ now }) => ({ tally: { 'rows removed': await sweep(db, now) } }),
  };
}
