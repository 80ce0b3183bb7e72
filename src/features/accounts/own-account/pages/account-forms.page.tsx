import { Button } from '../../../../ui/govuk/button.tsx';
import { Input } from '../../../../ui/govuk/input.tsx';
import { PasswordInput } from '../../../../ui/govuk/password-input.tsx';
import { Page } from '../../../../ui/page.tsx';
import { errorSummary, type FieldErrors } from '../../../../web/form.ts';

export function NamePage({ name, errors = {} }: { name: string; errors?: FieldErrors }) {
  return (
    <Page title="Your name" errors={errorSummary(errors, ['name'])} width="reading" back="/account">
      <form method="post" action="/account/name" novalidate>
        <Input name="name" label="Name" hint="As your colleagues should read it." value={name} autocomplete="name" error={errors.name} />
        <Button preventDoubleClick>Save</Button>
      </form>
    </Page>
  );
}

export function PasswordPage({ errors = {} }: { errors?: FieldErrors }) {
  return (
    <Page title="Change your password" errors={errorSummary(errors, ['currentPassword', 'password'])} width="reading" back="/account">
      <form method="post" action="/account/password" novalidate>
        <PasswordInput name="currentPassword" label="The password that you have now" error={errors.currentPassword} />
        <PasswordInput
          name="password"
          label="New password"
          hint="12 characters or more. Three or four words that do not belong together are easy to keep in mind."
          autocomplete="new-password"
          error={errors.password}
        />
        <p>You stay signed in here, and are signed out everywhere else.</p>
        <Button preventDoubleClick>Change the password</Button>
      </form>
      <p>
        <a href="/new-password">I do not know the password that I have now</a>
      </p>
    </Page>
  );
}
