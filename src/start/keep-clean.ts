import type { FastifyBaseLogger } from 'fastify';
import type { Parts } from '../web/parts.ts';
import { isForAWhile } from '../web/unavailable.ts';

/** What is done, and how its errors are told without what they quote. Its modules take long to load. */
type Doing = Pick<typeof import('../serving.ts'), 'sweep' | 'closeOverdueSurveys' | 'loggable'>;

const HOUR_MS = 3_600_000;

/** Now and every hour. */
export function keepClean(parts: Pick<Parts, 'db' | 'now'>, doing: Doing, log: Pick<FastifyBaseLogger, 'error'>): void {
  const clean = () => void cleanUp(parts, doing, log);
  setInterval(clean, HOUR_MS).unref();
  clean();
}

/**
 * What has done its work goes, and surveys whose last day is over are closed. What cannot be done is told, and holds up nothing else; while the
 * database is away there is nothing to do.
 */
export async function cleanUp(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { sweep, closeOverdueSurveys, loggable }: Doing,
  log: Pick<FastifyBaseLogger, 'error'>,
): Promise<void> {
  const tell = (error: unknown, what: string, more: { survey?: string } = {}) => {
    if (!isForAWhile(error)) log.error({ ...more, error: loggable(error) }, `${what} It is tried again in an hour.`);
  };
  const notClosed = (survey: string, error: unknown) => tell(error, 'A survey whose last day is over could not be closed.', { survey });
  await Promise.all([
    sweep(db, now()).catch((error: unknown) => tell(error, 'What has done its work could not be cleared away.')),
    closeOverdueSurveys({ db, now, fault: (error) => tell(error, 'A release was made without its breakdowns.') }, notClosed).catch((error: unknown) =>
      tell(error, 'Surveys whose last day is over could not be looked for.'),
    ),
  ]);
}
