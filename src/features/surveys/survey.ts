import type { IsoDate } from '../../rating/evidence.ts';
import type { Audience } from '../../surveys/question.ts';

/** Whom a survey asks, as pages call them. */
export const AUDIENCE_TITLES: Record<Audience, string> = { students: 'Students', parents: 'Parents and carers', partners: 'Partners' };

/** Who may answer: whoever has the address, or whoever has a code that works once. */
export type Access = 'open' | 'codes';

/** The questions that one audience of one institution is asked in one cycle. */
export interface Survey {
  id: string;
  cycle: string;
  institution: string;
  audience: Audience;
  /** The revision of the partnership's questionnaire that it asks. */
  questionnaire: number;
  access: Access;
  /** The first and the last day on which answers are taken. */
  opensOn: IsoDate;
  closesOn: IsoDate;
  /** When it was closed by hand or made evidence; null while neither has happened. */
  closedAt: Date | null;
  /** Whether it was opened again after it had closed. */
  reopened: boolean;
  /** Goes up with each change of its days or of its access. */
  version: number;
}

export type SurveyState = 'not open yet' | 'open' | 'closed';

/** Both of its days belong to it. */
export function stateOf({ opensOn, closesOn, closedAt }: Pick<Survey, 'opensOn' | 'closesOn' | 'closedAt'>, today: IsoDate): SurveyState {
  if (closedAt !== null || today > closesOn) return 'closed';
  return today < opensOn ? 'not open yet' : 'open';
}
