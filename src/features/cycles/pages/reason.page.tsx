import type { ComponentChildren } from 'preact';
import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import { Radios } from '../../../ui/govuk/radios.tsx';
import { Textarea } from '../../../ui/govuk/textarea.tsx';
import { Page } from '../../../ui/page.tsx';
import { errorSummary, type FieldErrors } from '../../../web/form.ts';
import { type Cycle, cyclePath } from '../../evidence/index.ts';
import { statesBefore, titleOf } from '../steps.ts';
import { crumbsTo } from './crumbs.ts';

export interface TypedReason {
  reason: string;
  to: string;
  form_id: string;
}

interface ReasonPageProps {
  cycle: Cycle;
  typed: TypedReason;
  errors?: FieldErrors;
}

export function MoveBackPage({ cycle, typed, errors = {} }: ReasonPageProps) {
  const states = statesBefore(cycle.state);
  return (
    <ReasonPage
      {...{ cycle, typed, errors }}
      title="Move the cycle back"
      action="back"
      label="Why is it moved back?"
      button="Move it back"
      before={<p>The cycle is at “{titleOf(cycle.state)}”. Nothing that was said, rated or moderated is lost.</p>}
    >
      <input type="hidden" name="from" value={cycle.state} />
      <Radios
        name="to"
        legend="Back to"
        value={typed.to || states.at(-1)}
        error={errors.to}
        items={states.map((state) => ({ value: state, text: titleOf(state) }))}
      />
    </ReasonPage>
  );
}

export function CorrectPage({ cycle, typed, errors = {}, version }: ReasonPageProps & { version: number }) {
  return (
    <ReasonPage
      {...{ cycle, typed, errors }}
      title="Correct a published cycle"
      action="correct"
      label="What has to be corrected, and why?"
      button="Open it for the correction"
      before={
        <p>
          The cycle is opened again: evidence, readings and moderations can be changed. Version {version} stays as it is, and viewers read it until
          you publish again as version {version + 1}. Your reason is published with it.
        </p>
      }
    />
  );
}

interface Frame extends Required<ReasonPageProps> {
  title: string;
  action: 'back' | 'correct';
  label: string;
  button: string;
  before: ComponentChildren;
  children?: ComponentChildren;
}

function ReasonPage({ cycle, typed, errors, title, action, label, button, before, children }: Frame) {
  const path = cyclePath(cycle);
  return (
    <Page title={title} caption={cycle.year} crumbs={crumbsTo(cycle, title)} errors={errorSummary(errors, ['to', 'reason'])}>
      {before}
      <form method="post" action={`${path}/${action}`} novalidate>
        <FormId sent={typed.form_id} />
        {children}
        <Textarea name="reason" label={label} value={typed.reason} error={errors.reason} hint="Everybody who looks at this cycle will read it." />
        <div class="govuk-button-group">
          <Button preventDoubleClick>{button}</Button>
          <a href={path}>Cancel</a>
        </div>
      </form>
    </Page>
  );
}
