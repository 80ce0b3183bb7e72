import type { Field } from '../../differences.ts';
import { FIELD_LABELS, fieldWords } from '../../field-words.ts';
import type { InstitutionDetails } from '../../institution.ts';

interface ChangedFieldsProps {
  before: InstitutionDetails;
  after: InstitutionDetails;
  fields: readonly Field[];
}

/** What of an institution becomes another, a line each. */
export function ChangedFields({ before, after, fields }: ChangedFieldsProps) {
  return (
    <>
      {fields.map((field) => (
        <p>
          {FIELD_LABELS[field]}: {fieldWords(before, field) ? <del>{fieldWords(before, field)}</del> : <span class="soft">nothing</span>}{' '}
          <span aria-hidden="true">→</span>
          <span class="unseen">becomes</span> <ins>{fieldWords(after, field)}</ins>
        </p>
      ))}
    </>
  );
}
