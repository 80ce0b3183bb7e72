import type { FastifyInstance } from 'fastify';
import { DoneSoon } from '../../shared/done-soon.ts';
import type { Parts } from '../../web/parts.ts';
import { loggable } from '../../web/request-log.ts';

/** As long as somebody waits for a page without wondering. */
const WAIT_MS = 3_000;

/** What the routes of surveys work with: results are worked out in the background, and waited for a little. */
export interface SurveyParts extends Parts {
  soon: DoneSoon;
  /** Told of what went wrong in the background, where nobody waits for it. */
  fault(error: unknown): void;
}

export function surveyParts(app: FastifyInstance, parts: Parts, waitMs = WAIT_MS): SurveyParts {
  const fault = (error: unknown) => app.log.error(loggable(error), 'the results of a survey could not be worked out');
  const soon = new DoneSoon(waitMs, fault);
  app.addHook('onClose', () => soon.close());
  return { ...parts, soon, fault };
}
