import { Input } from '../../../ui/govuk/input.tsx';
import type { FieldErrors } from '../../../web/form.ts';

interface LeadFieldsProps {
  typed: Partial<Record<'leadName' | 'leadEmail', string>>;
  errors: FieldErrors;
}

/** Who is to lead a partnership. */
export function LeadFields({ typed, errors }: LeadFieldsProps) {
  return (
    <>
      <Input name="leadName" label="Name" value={typed.leadName ?? ''} error={errors.leadName} autocomplete="off" />
      <Input
        name="leadEmail"
        type="email"
        label="E-mail address"
        hint="Only with this address can the invitation be accepted."
        value={typed.leadEmail ?? ''}
        error={errors.leadEmail}
        autocomplete="off"
        spellcheck={false}
      />
    </>
  );
}
