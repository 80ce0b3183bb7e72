import type { ComponentChildren } from 'preact';
import { Button } from '../../../../ui/govuk/button.tsx';
import { PasswordInput } from '../../../../ui/govuk/password-input.tsx';
import { Page } from '../../../../ui/page.tsx';
import { errorSummary, type FieldErrors } from '../../../../web/form.ts';
import type { Confirming } from '../confirm-person.ts';

interface ConfirmPageProps {
  title?: string;
  /** What happens then. */
  children?: ComponentChildren;
  action: string;
  back: string;
  onward?: string | null;
  button?: string;
  danger?: boolean;
  confirming?: Confirming;
  errors?: FieldErrors;
}

/** Asks for the password again: whoever finds an open session must not be able to change how its owner signs in. */
export function ConfirmPage({
  title = 'Confirm that it is you',
  children,
  action,
  back,
  onward,
  button = 'Continue',
  danger,
  confirming = 'password',
  errors = {},
}: ConfirmPageProps) {
  return (
    <Page title={title} errors={errorSummary(errors, ['password'])} width="reading" back={back}>
      {children}
      {confirming === 'sign-in-again' ? (
        <SignInAgain />
      ) : (
        <form method="post" action={action} novalidate>
          {onward && <input type="hidden" name="onward" value={onward} />}
          {confirming === 'password' && <PasswordInput name="password" label="Your password" error={errors.password} />}
          <Button variant={danger ? 'warning' : undefined} preventDoubleClick>
            {button}
          </Button>
        </form>
      )}
    </Page>
  );
}

/** For whoever has no password here, and signed in longer ago than is safe. */
export function SignInAgain() {
  return (
    <>
      <p>You signed in some time ago. To be sure that it is you, sign out, sign in again, and do this within ten minutes.</p>
      <form method="post" action="/sign-out">
        <Button>Sign out</Button>
      </form>
    </>
  );
}

export function SignInAgainPage({ back }: { back: string }) {
  return (
    <Page title="Confirm that it is you" width="reading" back={back}>
      <SignInAgain />
    </Page>
  );
}
