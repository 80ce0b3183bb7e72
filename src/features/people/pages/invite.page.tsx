import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import { Input } from '../../../ui/govuk/input.tsx';
import { InsetText } from '../../../ui/govuk/inset-text.tsx';
import { Page } from '../../../ui/page.tsx';
import { errorSummary } from '../../../web/form.ts';
import { INVITE_FIELDS } from '../people.form.ts';
import { RoleFields, type RoleFieldsProps } from './role-fields.tsx';

interface InvitePageProps extends Omit<RoleFieldsProps, 'typed'> {
  typed?: Partial<Record<(typeof INVITE_FIELDS)[number], string>>;
  formId?: string;
  /** An open invitation that says the same. */
  same?: string | null;
}

export function InvitePage({ typed = {}, errors = {}, formId, same = null, ...roles }: InvitePageProps) {
  return (
    <Page title="Invite somebody" errors={errorSummary(errors, [...INVITE_FIELDS])} crumbs={CRUMBS}>
      {same && (
        <InsetText>
          <a href={`/people/invitations/${same}`}>Open the invitation that was sent before</a>
        </InsetText>
      )}
      <p>They get a link, with which they choose a password or sign in. It works once, for 14 days.</p>
      <form method="post" action="/people/invite" novalidate>
        <FormId sent={formId} />
        <Input name="name" label="Name" labelSize="s" value={typed.name ?? ''} error={errors.name} autocomplete="off" />
        <Input
          name="email"
          type="email"
          label="E-mail address"
          labelSize="s"
          hint="They sign in with it. Use an address that is theirs alone."
          value={typed.email ?? ''}
          error={errors.email}
          autocomplete="off"
          spellcheck={false}
        />
        <RoleFields {...roles} typed={typed} errors={errors} />
        <div class="govuk-button-group">
          <Button preventDoubleClick>Invite</Button>
          <a href="/people">Cancel</a>
        </div>
      </form>
    </Page>
  );
}

const CRUMBS = [{ text: 'Home', href: '/' }, { text: 'People', href: '/people' }, { text: 'Invite somebody' }];
