import { FormId } from '../../../ui/form-id.tsx';
import { Button, ButtonLink } from '../../../ui/govuk/button.tsx';
import { SummaryList } from '../../../ui/govuk/summary-list.tsx';
import { Page } from '../../../ui/page.tsx';
import { errorSummary, type FieldErrors } from '../../../web/form.ts';
import type { Partnership } from '../partnership.ts';
import { PartnershipFields } from './partnership-fields.tsx';

export const PARTNERSHIP_FIELDS = ['partnership', 'area', 'laCodes'] as const;

export type TypedPartnership = Record<(typeof PARTNERSHIP_FIELDS)[number] | 'version' | 'form_id', string>;

export function typedFrom({ name, area, laCodes, version }: Partnership): TypedPartnership {
  return { partnership: name, area, laCodes: laCodes.join(', '), version: String(version), form_id: '' };
}

const HOME = { text: 'Home', href: '/' };

export function PartnershipPage({ partnership: { name, area, laCodes }, mayChange }: { partnership: Partnership; mayChange: boolean }) {
  return (
    <Page title="Partnership" crumbs={[HOME, { text: 'Partnership' }]} width="reading">
      <SummaryList
        rows={[
          { key: 'Name', value: <bdi>{name}</bdi> },
          { key: 'City or area', value: <bdi>{area}</bdi> },
          { key: 'Local authority codes', value: laCodes.join(', ') || <span class="soft">Not recorded</span> },
        ]}
      />
      {mayChange && (
        <ButtonLink href="/partnership/edit" variant="secondary">
          Change the details
        </ButtonLink>
      )}
    </Page>
  );
}

interface EditPartnershipPageProps {
  name: string;
  typed: TypedPartnership;
  errors?: FieldErrors;
}

export function EditPartnershipPage({ name, typed, errors = {} }: EditPartnershipPageProps) {
  const crumbs = [HOME, { text: 'Partnership', href: '/partnership' }, { text: 'Change the details' }];
  return (
    <Page
      title="Change the details of the partnership"
      caption={name}
      crumbs={crumbs}
      errors={errorSummary(errors, [...PARTNERSHIP_FIELDS])}
      width="reading"
    >
      <form method="post" action="/partnership/edit" novalidate>
        <FormId sent={typed.form_id} />
        <input type="hidden" name="version" value={typed.version} />
        <PartnershipFields typed={typed} errors={errors} />
        <div class="govuk-button-group">
          <Button preventDoubleClick>Save the details</Button>
          <a href="/partnership">Cancel</a>
        </div>
      </form>
    </Page>
  );
}
