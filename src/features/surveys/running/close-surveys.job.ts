import type { Job } from '../../../jobs/job.ts';
import { everyHour } from '../../../jobs/schedule.ts';
import { several } from '../../../rating/words.ts';
import type { Parts } from '../../../web/parts.ts';
import { loggable } from '../../../web/request-log.ts';
import { closeOverdueSurveys } from './close-open-surveys.ts';

export function closeSurveysJob({ db }: Pick<Parts, 'db'>): Job {
  return {
    name: 'close-surveys',
    title: 'Close surveys whose last day is over',
    says: 'What came in becomes evidence, and the ratings follow. Every hour.',
    dueFirst: 'at-once',
    next: everyHour,
    async run({ now, log, ending }) {
      let failed = 0;
      const notClosed = (survey: string, error: unknown) => {
        failed++;
        log.error({ survey, error: loggable(error) }, 'A survey whose last day is over could not be closed.');
      };
      const fault = (error: unknown) => log.error({ error: loggable(error) }, 'A release was made without its breakdowns.');
      const surveys = await closeOverdueSurveys({ db, now: () => now, fault }, notClosed, ending);
      const trouble = `${several(failed, 'survey')} could not be closed. The log of the program says more.`;
      return { tally: { 'surveys closed': surveys }, ...(failed > 0 && { trouble }) };
    },
  };
}
