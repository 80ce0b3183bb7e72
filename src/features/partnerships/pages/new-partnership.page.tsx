import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { errorSummary, type FieldErrors } from '../../../web/form.ts';
import { NEW_PARTNERSHIP_FIELDS } from '../new-partnership.form.ts';
import { LeadFields } from './lead-fields.tsx';
import { PartnershipFields } from './partnership-fields.tsx';

interface NewPartnershipPageProps {
  typed?: Partial<Record<(typeof NEW_PARTNERSHIP_FIELDS)[number] | 'form_id', string>>;
  errors?: FieldErrors;
}

export function NewPartnershipPage({ typed = {}, errors = {} }: NewPartnershipPageProps) {
  const crumbs = [{ text: 'Partnerships', href: '/partnerships' }, { text: 'Add a partnership' }];
  return (
    <Page title="Add a partnership" crumbs={crumbs} errors={errorSummary(errors, [...NEW_PARTNERSHIP_FIELDS])} width="reading">
      <form method="post" action="/partnerships/new" novalidate>
        <FormId sent={typed.form_id} />
        <PartnershipFields typed={typed} errors={errors} />
        <h2>Its first lead</h2>
        <p>The lead gets an invitation, sets the partnership up and invites all others.</p>
        <LeadFields typed={typed} errors={errors} />
        <Button preventDoubleClick>Add it and invite the lead</Button>
      </form>
    </Page>
  );
}
