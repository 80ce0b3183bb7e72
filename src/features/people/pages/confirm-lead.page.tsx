import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import { WarningText } from '../../../ui/govuk/warning-text.tsx';
import { Page } from '../../../ui/page.tsx';
import { CONFIRMED } from '../confirming.ts';

interface ConfirmLeadPageProps {
  /** Who would lead, and by which address they are invited; none for somebody who is here. */
  who: { name: string; email: string | null };
  partnership: string;
  /** Where the answer is sent: to the address of the form that asked for it. */
  action: string;
  /** What was typed there, to be sent again. */
  typed: Record<string, string>;
  formId: string;
  /** Where it ends without an answer. */
  cancel: string;
}

/** Asks once more, since a lead can do everything, and cannot be unmade by whoever they unmade before. */
export function ConfirmLeadPage({ who: { name, email }, partnership, action, typed, formId, cancel }: ConfirmLeadPageProps) {
  return (
    <Page title={email === null ? `Make ${name} partnership lead?` : `Invite ${name} as partnership lead?`} caption={partnership}>
      <WarningText>A partnership lead can see and change everything of the partnership.</WarningText>
      <p>
        As a lead, <bdi>{name}</bdi> can:
      </p>
      <ul>
        <li>see all institutions, what they send in, and who works there</li>
        <li>add institutions, and change the details of each and of the partnership</li>
        <li>invite people, give roles and end them, also yours</li>
        <li>read who changed what, and when</li>
      </ul>
      <p>To sign in they need a second step, such as a code from an app on their telephone.</p>
      {email !== null && (
        <p>
          The invitation goes to <bdi>{email}</bdi>. Check that this is their own address: whoever opens the link first can accept.
        </p>
      )}
      <form method="post" action={action}>
        <FormId sent={formId} />
        {Object.entries(typed).map(([field, value]) => (
          <input type="hidden" name={field} value={value} />
        ))}
        <div class="govuk-button-group">
          <Button name={CONFIRMED} value="yes" preventDoubleClick>
            {email === null ? 'Yes, make them a lead' : 'Yes, invite them as a lead'}
          </Button>
          <Button name={CONFIRMED} value="no" variant="secondary">
            Choose another role
          </Button>
          <a href={cancel}>Cancel</a>
        </div>
      </form>
    </Page>
  );
}
