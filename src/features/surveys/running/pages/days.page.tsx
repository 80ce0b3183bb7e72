import { FormId } from '../../../../ui/form-id.tsx';
import { Button } from '../../../../ui/govuk/button.tsx';
import { WarningText } from '../../../../ui/govuk/warning-text.tsx';
import { Page } from '../../../../ui/page.tsx';
import { errorSummary, type FieldErrors } from '../../../../web/form.ts';
import type { TypedOpening } from '../days.form.ts';
import type { SurveyPlace } from '../survey-place.ts';
import { OpeningFields } from './opening-fields.tsx';
import { crumbsToSurvey } from './survey-words.ts';

interface DaysPageProps {
  place: SurveyPlace;
  typed: TypedOpening;
  errors?: FieldErrors;
  /** Somebody else changed it after the form was opened. */
  changed?: boolean;
}

export function DaysPage({ place, typed, errors = {}, changed = false }: DaysPageProps) {
  const { institution, path } = place;
  return (
    <Page
      title="Days of the survey"
      caption={institution.name}
      crumbs={crumbsToSurvey(place, 'Days')}
      errors={errorSummary(errors, ['opens', 'closes', 'access'])}
    >
      {changed && (
        <WarningText>Somebody changed the survey after you opened this page. What you typed is still here: look at it, and save again.</WarningText>
      )}
      <form method="post" action={`${path}/days`} novalidate>
        <FormId sent={changed ? undefined : typed.form_id} />
        <input type="hidden" name="version" value={typed.version} />
        <OpeningFields typed={typed} errors={errors} />
        <div class="govuk-button-group">
          <Button preventDoubleClick>Save</Button>
          <a href={path}>Cancel</a>
        </div>
      </form>
    </Page>
  );
}
