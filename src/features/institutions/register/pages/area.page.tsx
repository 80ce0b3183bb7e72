import { FormId } from '../../../../ui/form-id.tsx';
import { Button } from '../../../../ui/govuk/button.tsx';
import { Input } from '../../../../ui/govuk/input.tsx';
import { Page } from '../../../../ui/page.tsx';
import { errorSummary, type FieldErrors } from '../../../../web/form.ts';
import type { Partnership } from '../../../partnerships/index.ts';
import { IMPORT_PATH } from '../import-paths.ts';
import { IMPORT_CRUMBS } from './import-crumbs.ts';

interface AreaPageProps {
  partnership: Partnership;
  typed?: { laCodes: string; version: string; form_id: string };
  errors?: FieldErrors;
}

/** Asked before the first files: without the codes nobody could tell which of 30,000 schools are meant. */
export function AreaPage({ partnership, typed, errors = {} }: AreaPageProps) {
  const { laCodes = partnership.laCodes.join(', '), version = String(partnership.version), form_id } = typed ?? {};
  return (
    <Page
      title="Which local authorities do you cover?"
      caption="Import institutions"
      crumbs={IMPORT_CRUMBS}
      errors={errorSummary(errors, ['laCodes'])}
      width="reading"
    >
      <p>The files name all schools and colleges of England. Waymark takes those of your local authorities, by their codes.</p>
      <form method="post" action={`${IMPORT_PATH}/area`} novalidate>
        <FormId sent={form_id} />
        <input type="hidden" name="version" value={version} />
        <Input
          name="laCodes"
          label="Local authority codes"
          hint="Three digits each, such as 831 for Derby. Put a comma between two. It is the first part of a school’s LAESTAB (831/4177)."
          value={laCodes}
          error={errors.laCodes}
          width={20}
          spellcheck={false}
          autocomplete="off"
        />
        <div class="govuk-button-group">
          <Button preventDoubleClick>Save and continue</Button>
          <a href="/institutions">Cancel</a>
        </div>
      </form>
      <p>
        No file at hand? <a href="/institutions/new">Add an institution by hand</a>.
      </p>
    </Page>
  );
}
