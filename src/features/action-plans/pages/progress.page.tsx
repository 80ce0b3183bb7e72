import { ACTION_STATUSES } from '../../../action-plan/index.ts';
import { Radios } from '../../../ui/govuk/radios.tsx';
import { Textarea } from '../../../ui/govuk/textarea.tsx';
import { type Shown, TypingPage } from '../../evidence/index.ts';
import type { GettingOn, Plan } from '../load-plan.ts';
import { type PlanAction, STATUS_TITLES } from '../plan.ts';
import { PROGRESS_FIELDS } from '../progress.form.ts';
import { ProgressLines } from './progress-lines.tsx';

interface ProgressPageProps extends Pick<Shown, 'errors'> {
  plan: Plan & GettingOn;
  action: PlanAction;
  typed: { status: string; note: string; form_id: string };
}

/** How far one action is. What was noted before stays. */
export function ProgressPage({ plan, action, typed, errors = {} }: ProgressPageProps) {
  const lines = plan.progress.get(action.id) ?? [];
  return (
    <TypingPage
      title="How far is this action?"
      place={plan}
      above="Action plan"
      fields={PROGRESS_FIELDS}
      errors={errors}
      formId={typed.form_id}
      version={action.version}
      action={`${plan.path}/progress`}
      save="Note it"
      lead={
        <>
          <p class="lede">
            <bdi>{action.title}</bdi>
          </p>
          {lines.length > 0 && <ProgressLines lines={lines} />}
        </>
      }
    >
      <input type="hidden" name="action" value={action.id} />
      <Radios
        name="status"
        legend="Status"
        items={ACTION_STATUSES.map((value) => ({ value, text: STATUS_TITLES[value] }))}
        value={typed.status}
        error={errors.status}
      />
      <Textarea
        name="note"
        label="What happened?"
        hint="What was done, what came of it, what is in the way. Where it is not done: why. No names of students."
        rows={4}
        value={typed.note}
        error={errors.note}
      />
    </TypingPage>
  );
}
