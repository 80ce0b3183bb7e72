import { Textarea } from '../../../ui/govuk/textarea.tsx';
import type { FieldErrors } from '../../../web/form.ts';
import { TypingPage } from '../../evidence/index.ts';
import type { AuditHere } from '../load-audit.ts';

interface ReopenPageProps {
  here: AuditHere;
  reason: string;
  formId?: string;
  errors?: FieldErrors;
}

/** Why a signed audit is opened again. */
export function ReopenPage({ here, reason, formId = '', errors = {} }: ReopenPageProps) {
  return (
    <TypingPage
      title="Open the audit again"
      place={here}
      above="Audit"
      fields={['reason']}
      errors={errors}
      formId={formId}
      version={0}
      action={`${here.path}/reopen`}
      save="Open it again"
      lead={
        <p>
          Its answers can be changed again. Until it is signed anew it does not count as completed, and the rating of the quality award follows. The
          signature of before stays on record.
        </p>
      }
    >
      <Textarea name="reason" label="Why?" hint="It stands beside the signatures." rows={3} value={reason} error={errors.reason} />
    </TypingPage>
  );
}
