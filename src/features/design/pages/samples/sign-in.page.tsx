import { Button } from '../../../../ui/govuk/button.tsx';
import { Input } from '../../../../ui/govuk/input.tsx';
import { PasswordInput } from '../../../../ui/govuk/password-input.tsx';
import { Page } from '../../../../ui/page.tsx';

export function SignInSample() {
  return (
    <Page title="Sign in">
      <form method="get" action="/design" noValidate>
        <Input name="email" label="E-mail address" type="email" autocomplete="username" spellcheck={false} />
        <PasswordInput name="password" label="Password" autocomplete="current-password" />
        <Button>Sign in</Button>
      </form>
      <p>
        <a href="/design">I have forgotten my password</a>
      </p>
    </Page>
  );
}
