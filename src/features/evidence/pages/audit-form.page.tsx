import { day } from '../../../rating/words.ts';
import type { TypedDay } from '../../../web/day.form.ts';
import { auditPath, type Place, planPath } from '../place.ts';
import { DayField } from './day-field.tsx';
import { type Shown, TypingPage } from './typing-page.tsx';

export interface TypedAudit {
  audit: TypedDay;
  plan: TypedDay;
  form_id: string;
  version: string;
}

interface AuditFormProps extends Shown {
  place: Place;
  typed: TypedAudit;
  /** The day on which both sides had signed the plan here; null where they have not. */
  signedOn: string | null;
}

/** When the IAG audit was completed and the action plan agreed: what counts where no award is held or worked towards. */
export function AuditFormPage({ place, typed, errors = {}, changed, signedOn }: AuditFormProps) {
  return (
    <TypingPage
      title="IAG audit and action plan"
      place={place}
      fields={['audit', 'plan']}
      errors={errors}
      changed={changed}
      formId={typed.form_id}
      version={typed.version}
      action={`${place.path}/audit`}
      save="Save the days"
      lead={
        <>
          <p>Leave a day empty if it has not happened yet. IAG is careers information, advice and guidance.</p>
          <p>
            An <a href={auditPath(place.cycle, place.institution.id)}>audit that is done in Waymark</a> enters its day here when the head signs it.
            Type one in only for an audit that was done elsewhere.
          </p>
        </>
      }
    >
      <DayField name="audit" legend="When was the IAG audit completed?" typed={typed.audit} error={errors.audit} />
      {signedOn === null ? (
        <DayField name="plan" legend="When was the action plan agreed?" typed={typed.plan} error={errors.plan} />
      ) : (
        <p>
          Both sides signed <a href={planPath(place.cycle, place.institution.id)}>the action plan</a> on {day(signedOn)}. That day counts, and nobody
          types it in.
        </p>
      )}
    </TypingPage>
  );
}
