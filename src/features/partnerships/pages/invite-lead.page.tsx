import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { errorSummary, type FieldErrors } from '../../../web/form.ts';
import { LEAD_FIELDS } from '../new-partnership.form.ts';
import { LeadFields } from './lead-fields.tsx';

interface InviteLeadPageProps {
  partnership: { id: string; name: string };
  typed?: Partial<Record<(typeof LEAD_FIELDS)[number] | 'form_id', string>>;
  errors?: FieldErrors;
}

export function InviteLeadPage({ partnership: { id, name }, typed = {}, errors = {} }: InviteLeadPageProps) {
  const crumbs = [{ text: 'Partnerships', href: '/partnerships' }, { text: 'Invite a lead' }];
  return (
    <Page title="Invite a lead" caption={name} crumbs={crumbs} errors={errorSummary(errors, [...LEAD_FIELDS])} width="reading">
      <p>For a partnership that nobody leads: because the first link was lost or ran out, or because the last lead left.</p>
      <p>Links to lead it that were handed out before stop working.</p>
      <form method="post" action={`/partnerships/${id}/invite-lead`} novalidate>
        <FormId sent={typed.form_id} />
        <LeadFields typed={typed} errors={errors} />
        <Button preventDoubleClick>Invite the lead</Button>
      </form>
    </Page>
  );
}
