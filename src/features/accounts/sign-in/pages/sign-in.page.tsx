import { Button } from '../../../../ui/govuk/button.tsx';
import { Input } from '../../../../ui/govuk/input.tsx';
import { PasswordInput } from '../../../../ui/govuk/password-input.tsx';
import { Page } from '../../../../ui/page.tsx';
import { errorSummary, type FieldErrors } from '../../../../web/form.ts';
import { PasskeyBlock } from '../../passkeys/pages/passkey-block.tsx';

interface SignInPageProps {
  email?: string;
  /** Where to go on to. */
  onward: string | null;
  errors?: FieldErrors;
  /** Ways to sign in elsewhere. */
  providers: { id: string; title: string }[];
  /** Whether something that was typed is kept until after the sign-in. */
  formIsHeld?: boolean;
}

export function SignInPage({ email = '', onward, errors = {}, providers, formIsHeld = false }: SignInPageProps) {
  return (
    <Page title="Sign in" errors={errorSummary(errors, ['email', 'password'])} width="reading">
      {formIsHeld && <p class="govuk-body">You were signed out before this was saved. What you typed is kept: sign in, and it is there again.</p>}
      <form method="post" action="/sign-in" novalidate>
        {onward && <input type="hidden" name="onward" value={onward} />}
        <Input name="email" type="email" label="E-mail address" value={email} autocomplete="username" spellcheck={false} error={errors.email} />
        <PasswordInput name="password" label="Password" error={errors.password} />
        <Button preventDoubleClick>Sign in</Button>
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href="/new-password">
          Forgotten your password?
        </a>
      </p>
      <OtherWays providers={providers} onward={onward} />
    </Page>
  );
}

function OtherWays({ providers, onward }: Pick<SignInPageProps, 'providers' | 'onward'>) {
  return (
    <section aria-labelledby="other-ways">
      <h2 class="govuk-heading-m" id="other-ways">
        Other ways to sign in
      </h2>
      {providers.map(({ id, title }) => (
        <form method="post" action={`/sign-in/with/${id}`}>
          {onward && <input type="hidden" name="onward" value={onward} />}
          <Button variant="secondary">{title}</Button>
        </form>
      ))}
      <PasskeyBlock
        act="sign-in"
        onward={onward}
        absent="A passkey (your fingerprint, face or device PIN) works in browsers that know passkeys and run this page’s script."
      >
        Sign in with a passkey
      </PasskeyBlock>
    </section>
  );
}
