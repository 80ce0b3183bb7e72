import { day as dayWords } from '../../../rating/words.ts';
import { Conflict } from '../../../ui/conflict.tsx';
import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { errorSummary, type FieldErrors } from '../../../web/form.ts';
import { type Cycle, cyclePath } from '../../evidence/index.ts';
import { type Detail, differences } from '../change-cycle.ts';
import type { TypedCycle } from '../cycle.form.ts';
import type { CycleDetails } from '../cycle-changes.queries.ts';
import { usualDate } from '../cycle-year.ts';
import { crumbsTo } from './crumbs.ts';
import { CycleFields } from './cycle-fields.tsx';

interface EditCyclePageProps {
  cycle: Cycle;
  typed: TypedCycle;
  errors?: FieldErrors;
}

export function EditCyclePage({ cycle, typed, errors = {} }: EditCyclePageProps) {
  const path = cyclePath(cycle);
  const hint = `A day in ${cycle.year}. The usual one is ${dayWords(usualDate(cycle.year))}. Ratings follow a change at once.`;
  return (
    <Page title="Change the cycle" caption={cycle.year} crumbs={crumbsTo(cycle, 'Change')} errors={errorSummary(errors, ['date', 'minimumCohort'])}>
      <form method="post" action={`${path}/edit`} novalidate>
        <FormId sent={typed.form_id} />
        <input type="hidden" name="version" value={typed.version} />
        <CycleFields typed={typed} errors={errors} dateHint={hint} />
        <div class="govuk-button-group">
          <Button preventDoubleClick>Save</Button>
          <a href={path}>Cancel</a>
        </div>
      </form>
    </Page>
  );
}

interface CycleConflictPageProps {
  saved: Cycle;
  /** Who saved it, and when, in words. */
  by: string;
  at: string;
  yours: CycleDetails;
  /** The same as it was typed, to be sent again. */
  typed: TypedCycle;
}

export function CycleConflictPage({ saved, by, at, yours, typed }: CycleConflictPageProps) {
  const fields = differences(yours, saved).map((detail) => ({ label: LABELS[detail], yours: written(yours, detail), saved: written(saved, detail) }));
  const path = cyclePath(saved);
  return (
    <Page title="This was changed meanwhile" caption={saved.year} back={path} width="wide">
      <Conflict by={by} at={at} fields={fields} action={`${path}/edit`}>
        <FormId sent={typed.form_id} />
        <input type="hidden" name="version" value={saved.version} />
        {(['date-day', 'date-month', 'date-year', 'minimumCohort'] as const).map((name) => (
          <input type="hidden" name={name} value={typed[name]} />
        ))}
      </Conflict>
    </Page>
  );
}

const LABELS: Record<Detail, string> = { date: 'The day on which awards are judged', minimumCohort: 'The smallest cohort that is rated' };

function written(details: CycleDetails, detail: Detail): string {
  return detail === 'date' ? dayWords(details.date) : String(details.minimumCohort);
}
