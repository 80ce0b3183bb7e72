import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { errorSummary, type FieldErrors } from '../../../web/form.ts';
import { INSTITUTION_FIELDS, type TypedInstitution, typedInstitution } from '../institution.form.ts';
import type { Institution } from '../institution.ts';
import { InstitutionFields } from './institution-fields.tsx';

interface NewProps {
  typed?: TypedInstitution;
  errors?: FieldErrors;
}

const LIST = [
  { text: 'Home', href: '/' },
  { text: 'Institutions', href: '/institutions' },
];

export function NewInstitutionPage({ typed = typedInstitution({}), errors = {} }: NewProps) {
  const crumbs = [...LIST, { text: 'Add an institution' }];
  return (
    <Page title="Add an institution" crumbs={crumbs} errors={errorSummary(errors, [...INSTITUTION_FIELDS])} width="reading">
      <form method="post" action="/institutions/new" novalidate>
        <FormId sent={typed.form_id} />
        <InstitutionFields typed={typed} errors={errors} />
        <Button preventDoubleClick>Add the institution</Button>
      </form>
    </Page>
  );
}

interface EditProps extends Required<Pick<NewProps, 'typed'>>, Pick<NewProps, 'errors'> {
  institution: Institution;
}

export function EditInstitutionPage({ institution: { id, name }, typed, errors = {} }: EditProps) {
  const crumbs = [...LIST, { text: name, href: `/institutions/${id}` }, { text: 'Change the details' }];
  return (
    <Page
      title="Change the details of the institution"
      caption={name}
      crumbs={crumbs}
      errors={errorSummary(errors, [...INSTITUTION_FIELDS])}
      width="reading"
    >
      <form method="post" action={`/institutions/${id}/edit`} novalidate>
        <FormId sent={typed.form_id} />
        <input type="hidden" name="version" value={typed.version} />
        <InstitutionFields typed={typed} errors={errors} />
        <div class="govuk-button-group">
          <Button preventDoubleClick>Save the details</Button>
          <a href={`/institutions/${id}`}>Cancel</a>
        </div>
      </form>
    </Page>
  );
}
