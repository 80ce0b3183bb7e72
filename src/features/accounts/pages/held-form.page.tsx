import { Button } from '../../../ui/govuk/button.tsx';
import { SummaryList } from '../../../ui/govuk/summary-list.tsx';
import { Page } from '../../../ui/page.tsx';
import type { HeldForm } from '../held-form.ts';

/** Fields that the page itself put into the form, which would tell a reader nothing. */
const OF_THE_PAGE = new Set(['form_id', 'version', 'onward']);

/** What somebody had typed when their session ended, to be sent now or thrown away. */
export function HeldFormPage({ form }: { form: HeldForm }) {
  const shown = form.fields.filter(([name, value]) => !OF_THE_PAGE.has(name) && value !== '');
  return (
    <Page title="What you typed is still here" width="reading">
      <p class="govuk-body">You were signed out before this was saved. Nothing has been saved yet.</p>
      <SummaryList rows={shown.map(([name, value]) => ({ key: labelOf(name), value }))} />
      <form method="post" action={form.path}>
        {form.fields.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Button preventDoubleClick>Send it now</Button>
      </form>
      <form method="post" action="/held-form/forget">
        <Button variant="secondary">Throw it away</Button>
      </form>
    </Page>
  );
}

function labelOf(field: string): string {
  const words = field.replaceAll(/[_-]/g, ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
