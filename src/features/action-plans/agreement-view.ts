import type { FieldErrors } from '../../web/form.ts';
import type { Plan, PutForward } from './load-plan.ts';

/** What the page of the agreement shows. */
export interface AgreementView {
  plan: Plan;
  putForward: PutForward;
  /** The day of the agreement stands with awards that were carried over, and does not count before they are confirmed. */
  waitsForConfirming: boolean;
  side: 'institution' | 'partnership';
  /** Who reads. */
  person: string;
  may: { putForward: boolean; sign: boolean; dissent: boolean; say: boolean };
  now: Date;
  errors?: FieldErrors;
  typed?: { kind: string; words: string; form_id: string };
}
