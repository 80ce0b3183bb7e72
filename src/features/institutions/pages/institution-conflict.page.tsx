import { Conflict, type ConflictField } from '../../../ui/conflict.tsx';
import { FormId } from '../../../ui/form-id.tsx';
import { Page } from '../../../ui/page.tsx';
import { differences } from '../differences.ts';
import { FIELD_LABELS, fieldWords } from '../field-words.ts';
import { INSTITUTION_FIELDS, type TypedInstitution } from '../institution.form.ts';
import type { Institution, InstitutionDetails } from '../institution.ts';

interface InstitutionConflictPageProps {
  saved: Institution;
  /** Who saved it, and when, in words. */
  by: string;
  at: string;
  yours: InstitutionDetails;
  /** The same as it was typed, to be sent again. */
  typed: TypedInstitution;
}

export function InstitutionConflictPage({ saved, by, at, yours, typed }: InstitutionConflictPageProps) {
  const fields: ConflictField[] = differences(yours, saved).map((field) => ({
    label: FIELD_LABELS[field],
    yours: fieldWords(yours, field),
    saved: fieldWords(saved, field),
  }));
  return (
    <Page title="This was changed meanwhile" caption={saved.name} back={`/institutions/${saved.id}`} width="wide">
      <Conflict by={by} at={at} fields={fields} action={`/institutions/${saved.id}/edit`}>
        <FormId sent={typed.form_id} />
        <input type="hidden" name="version" value={saved.version} />
        {INSTITUTION_FIELDS.flatMap((name) => [typed[name]].flat().map((value) => <input type="hidden" name={name} value={value} />))}
      </Conflict>
    </Page>
  );
}
