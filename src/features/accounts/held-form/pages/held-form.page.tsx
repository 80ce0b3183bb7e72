import { Button } from '../../../../ui/govuk/button.tsx';
import { SummaryList } from '../../../../ui/govuk/summary-list.tsx';
import { Page } from '../../../../ui/page.tsx';
import { uuid } from '../../../../web/form.ts';
import type { HeldForm } from '../held-form.ts';

/** Fields that the page itself put into the form, which would tell a reader nothing. */
const OF_THE_PAGE = new Set(['form_id', 'version', 'onward']);

/** What somebody had typed when their session ended, to be sent now or thrown away. */
export function HeldFormPage({ form }: { form: HeldForm }) {
  return (
    <Page title="What you typed is still here" width="reading">
      <p>It has not been saved yet. Look through it, then send it or throw it away.</p>
      <SummaryList rows={answersIn(form)} />
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

/** What was typed and chosen. The name of something that was chosen from a list is not known here, only its id, which says nothing. */
function answersIn({ fields }: HeldForm) {
  const typed = fields.filter(([name, value]) => !OF_THE_PAGE.has(name) && value.trim() !== '' && !uuid.safeParse(value).success);
  const answers = Map.groupBy(typed, ([name]) => name);
  return [...answers].map(([name, all]) => ({ key: labelOf(name), value: all.map(([, value]) => value).join(', ') }));
}

/** "laCodes" and "la_codes" are "La codes". */
function labelOf(field: string): string {
  const words = field
    .replaceAll(/[_-]/g, ' ')
    .replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .trim();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
