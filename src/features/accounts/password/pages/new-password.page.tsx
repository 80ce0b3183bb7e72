import { Button, ButtonLink } from '../../../../ui/govuk/button.tsx';
import { Input } from '../../../../ui/govuk/input.tsx';
import { PasswordInput } from '../../../../ui/govuk/password-input.tsx';
import { Page } from '../../../../ui/page.tsx';
import { errorSummary, type FieldErrors } from '../../../../web/form.ts';

interface AskPasswordPageProps {
  email?: string;
  errors?: FieldErrors;
  mailReachesPeople: boolean;
}

/** The first step for whoever has forgotten the password. */
export function AskPasswordPage({ email = '', errors = {}, mailReachesPeople }: AskPasswordPageProps) {
  return (
    <Page title="Set a new password" errors={errorSummary(errors, ['email'])} width="reading" back="/sign-in">
      {mailReachesPeople ? <p class="govuk-body">We send you a link. Open it within an hour to choose a new password.</p> : <NoMail />}
      <form method="post" action="/new-password" novalidate>
        <Input name="email" type="email" label="E-mail address" value={email} autocomplete="username" spellcheck={false} error={errors.email} />
        <Button preventDoubleClick>{mailReachesPeople ? 'Send me a link' : 'Make a link'}</Button>
      </form>
    </Page>
  );
}

/** Where no mail server is set up, the letter lies in a folder that only whoever runs Waymark can open. */
function NoMail() {
  return (
    <p class="govuk-body">
      Waymark cannot send e-mail here. Ask for the link below, then ask your partnership lead, or whoever runs Waymark, to hand it to you. It is in
      the folder for mails and works for an hour.
    </p>
  );
}

/** The same for everybody, whether there is such a person or not. */
export function AskedPage({ mailReachesPeople }: { mailReachesPeople: boolean }) {
  if (!mailReachesPeople)
    return (
      <Page title="Ask for your link" width="reading" back="/new-password">
        <p class="govuk-body">If you have an account with the address that you entered, there is a link for you now.</p>
        <p class="govuk-body">
          Waymark cannot send e-mail here. Ask your partnership lead, or whoever runs Waymark, to hand the link to you. It is in the folder for mails
          and works for an hour.
        </p>
      </Page>
    );
  return (
    <Page title="Look in your mail" width="reading" back="/new-password">
      <p class="govuk-body">If you have an account with the address that you entered, a link is on its way to you. It works once, within an hour.</p>
      <p class="govuk-body">
        Nothing after some minutes? Look in your junk mail, and check how you wrote the address. If that does not help, ask your partnership lead.
      </p>
    </Page>
  );
}

export function SetPasswordPage({ token, errors = {} }: { token: string; errors?: FieldErrors }) {
  return (
    <Page title="Choose a new password" errors={errorSummary(errors, ['password'])} width="reading">
      <form method="post" action={`/new-password/${encodeURIComponent(token)}`} novalidate>
        <PasswordInput
          name="password"
          label="New password"
          hint="12 characters or more. Three or four words that do not belong together are easy to keep in mind."
          autocomplete="new-password"
          error={errors.password}
        />
        <p class="govuk-body">You will be signed out wherever you are signed in now.</p>
        <Button preventDoubleClick>Set the password</Button>
      </form>
    </Page>
  );
}

/** Used, too old, or never there: it is not said which. */
export function LinkGonePage() {
  return (
    <Page title="This link does not work any more" width="reading">
      <p class="govuk-body">A link to set a password works once, and for an hour.</p>
      <ButtonLink href="/new-password">Ask for a new link</ButtonLink>
    </Page>
  );
}
