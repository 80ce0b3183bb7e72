import { FormId } from '../../../ui/form-id.tsx';
import { Button, ButtonLink } from '../../../ui/govuk/button.tsx';
import { Input } from '../../../ui/govuk/input.tsx';
import { WarningText } from '../../../ui/govuk/warning-text.tsx';
import { Page } from '../../../ui/page.tsx';
import { errorSummary, type FieldErrors } from '../../../web/form.ts';
import type { PersonHere, RoleHere } from '../people.queries.ts';
import { roleWords } from '../role-words.ts';

interface EndRolePageProps {
  person: PersonHere;
  /** What ends. */
  roles: RoleHere[];
  /** Whether that is all that the person has here. */
  all: boolean;
  /** Why it cannot end. */
  why: string | null;
  /** How many open invitations the person has sent. */
  invited: number;
  action: string;
  reason: string;
  formId: string;
  errors: FieldErrors;
}

/** Asks once more, since it counts from the person’s next click. */
export function EndRolePage({ person, roles, all, why, invited, action, reason, formId, errors }: EndRolePageProps) {
  const address = `/people/${person.id}`;
  return (
    <Page title={all ? 'End all roles here' : 'End this role'} caption={person.name} errors={errorSummary(errors, ['reason'])} back={address}>
      <ul>
        {roles.map((role) => (
          <li>
            <bdi>{roleWords(role)}</bdi>
          </li>
        ))}
      </ul>
      {why ? (
        <div id="reason">
          <WarningText>{why}.</WarningText>
          <ButtonLink href={address}>Back to the person</ButtonLink>
        </div>
      ) : (
        <form method="post" action={action} novalidate>
          <FormId sent={formId} />
          <p>It counts from their next click. What they did before stays, with their name.</p>
          {invited > 0 && (
            <p>
              They sent {invited === 1 ? '1 invitation' : `${invited} invitations`} that nobody has accepted yet.{' '}
              <a href="/people">Look at the open invitations</a> and withdraw what is not needed.
            </p>
          )}
          <Input
            name="reason"
            label="Reason (optional)"
            labelSize="s"
            hint="It stands in the activity log for good. Write nothing there about health or family."
            value={reason}
            error={errors.reason}
            autocomplete="off"
          />
          <div class="govuk-button-group">
            <Button variant="warning" preventDoubleClick>
              {all ? 'End all roles' : 'End the role'}
            </Button>
            <a href={address}>Cancel</a>
          </div>
        </form>
      )}
    </Page>
  );
}
