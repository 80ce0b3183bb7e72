import { Conflict } from '../../../ui/conflict.tsx';
import { FormId } from '../../../ui/form-id.tsx';
import { Page } from '../../../ui/page.tsx';
import { differences, type Field } from '../differences.ts';
import type { Partnership, PartnershipDetails } from '../partnership.ts';
import { PARTNERSHIP_FIELDS, type TypedPartnership } from './partnership.page.tsx';

interface PartnershipConflictPageProps {
  saved: Partnership;
  /** Who saved it, and when, in words. */
  by: string;
  at: string;
  yours: PartnershipDetails;
  /** The same as it was typed, to be sent again. */
  typed: TypedPartnership;
}

export function PartnershipConflictPage({ saved, by, at, yours, typed }: PartnershipConflictPageProps) {
  const fields = differences(yours, saved).map((field) => ({ label: LABELS[field], yours: written(yours[field]), saved: written(saved[field]) }));
  return (
    <Page title="This was changed meanwhile" caption={saved.name} back="/partnership" width="wide">
      <Conflict by={by} at={at} fields={fields} action="/partnership/edit">
        <FormId sent={typed.form_id} />
        <input type="hidden" name="version" value={saved.version} />
        {PARTNERSHIP_FIELDS.map((name) => (
          <input type="hidden" name={name} value={typed[name]} />
        ))}
      </Conflict>
    </Page>
  );
}

const LABELS: Record<Field, string> = { name: 'Name of the partnership', area: 'City or area', laCodes: 'Local authority codes' };

function written(value: string | string[]): string {
  return Array.isArray(value) ? value.join(', ') : value;
}
