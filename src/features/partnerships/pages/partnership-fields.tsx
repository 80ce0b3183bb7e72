import { Input } from '../../../ui/govuk/input.tsx';
import type { FieldErrors } from '../../../web/form.ts';

interface PartnershipFieldsProps {
  typed: Partial<Record<'partnership' | 'area' | 'laCodes', string>>;
  errors: FieldErrors;
}

export function PartnershipFields({ typed, errors }: PartnershipFieldsProps) {
  const field = (name: 'partnership' | 'area' | 'laCodes') => ({ name, value: typed[name] ?? '', error: errors[name] });
  return (
    <>
      <Input {...field('partnership')} label="Name of the partnership" hint="For example: Dunmere 14-19 Partnership" />
      <Input {...field('area')} label="City or area" hint="As it should read on pages: “Careers guidance across Dunmere”." width={20} />
      <Input
        {...field('laCodes')}
        label="Local authority codes (optional)"
        hint="Three digits each, as the Department for Education writes them: 831 is Derby. Waymark finds your institutions in national files by them."
        width={10}
      />
    </>
  );
}
