import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import { InsetText } from '../../../ui/govuk/inset-text.tsx';
import { Page } from '../../../ui/page.tsx';
import { errorSummary, type FieldErrors } from '../../../web/form.ts';
import type { Programme } from '../load-programme.ts';
import type { KeptActivity } from '../programme.queries.ts';
import { ACTIVITY_FIELDS, type TypedActivity } from '../typed-activity.ts';
import { EvaluationPart, GivesPart } from './activity-form-outcome.tsx';
import { WhatPart, WhenPart, WhomPart, WhoPart } from './activity-form-plan.tsx';
import { crumbsOf } from './programme-frame.tsx';

interface ActivityFormProps {
  programme: Programme;
  typed: TypedActivity;
  errors?: FieldErrors;
  /** The same activity of the year before; null where there is none. */
  before: KeptActivity | null;
}

/** One activity: what it is and for whom, who and when, what it gives, and how it went. */
export function ActivityFormPage({ programme, typed, errors = {}, before }: ActivityFormProps) {
  const { cycle, institution, path } = programme;
  const { id, version, form_id } = typed.texts;
  const title = id === '' ? 'Add an activity' : 'Change an activity';
  const fields = { typed, errors };
  return (
    <Page
      title={title}
      caption={`${institution.name}, ${cycle.year}`}
      crumbs={crumbsOf(programme, title)}
      errors={errorSummary(errors, ACTIVITY_FIELDS)}
    >
      {programme.activities.some((each) => each.id === id && each.toConfirm) && (
        <InsetText>This activity was carried over from last year. Saving it confirms that it is held this year too.</InsetText>
      )}
      <form method="post" action={`${path}/activity`} class="parts" novalidate>
        <FormId sent={form_id} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="id" value={id} />
        <WhatPart {...fields} />
        <WhomPart {...fields} yearGroups={programme.yearGroups} />
        <WhenPart {...fields} />
        <WhoPart {...fields} />
        <GivesPart {...fields} />
        <EvaluationPart {...fields} before={before} />
        <div class="govuk-button-group">
          <Button preventDoubleClick>Save</Button>
          {id !== '' && (
            <Button name="remove" value="yes" variant="secondary" preventDoubleClick>
              Take it out
            </Button>
          )}
          <a href={path}>Cancel</a>
        </div>
      </form>
    </Page>
  );
}
