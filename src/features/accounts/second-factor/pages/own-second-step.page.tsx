import { onDay } from '../../../../ui/format.ts';
import { Button, ButtonLink } from '../../../../ui/govuk/button.tsx';
import { Input } from '../../../../ui/govuk/input.tsx';
import { PasswordInput } from '../../../../ui/govuk/password-input.tsx';
import { Page } from '../../../../ui/page.tsx';
import { errorSummary, type FieldErrors } from '../../../../web/form.ts';
import type { Confirming } from '../../own-account/confirm-person.ts';
import { ConfirmPage, SignInAgain } from '../../own-account/pages/confirm.page.tsx';
import type { PasskeyRow } from '../../passkeys/passkey.queries.ts';
import { RecoveryCodes } from './recovery-codes.tsx';

interface RemoveAuthenticatorPageProps {
  mayRemove: boolean;
  errors?: FieldErrors;
}

export function RemoveAuthenticatorPage({ mayRemove, errors = {} }: RemoveAuthenticatorPageProps) {
  const title = 'Remove your authenticator app';
  if (!mayRemove)
    return (
      <Page title={title} width="reading" back="/account">
        <p>{ONLY_ONE}</p>
        <ButtonLink href="/second-factor/passkey?onward=/account">Set up a passkey</ButtonLink>
      </Page>
    );
  return (
    <ConfirmPage title={title} action="/account/authenticator" back="/account" button="Remove it" danger errors={errors}>
      <p>Its codes and your recovery codes stop working at once. To change to a new telephone, remove the app here and set it up again.</p>
    </ConfirmPage>
  );
}

const ONLY_ONE = 'Your role needs a second step, and this is the only one you have. Set up another one first, then come back to remove it.';

export function RecoveryCodesConfirmPage({ confirming = 'password', errors = {} }: { confirming?: Confirming; errors?: FieldErrors }) {
  const about = { title: 'Make new recovery codes', action: '/account/recovery-codes', back: '/account', button: 'Make new codes' };
  return (
    <ConfirmPage {...about} confirming={confirming} errors={errors}>
      <p>The codes that you have now stop working.</p>
    </ConfirmPage>
  );
}

export function RecoveryCodesPage({ codes }: { codes: string[] }) {
  return (
    <Page title="Your new recovery codes" width="reading">
      <p>They are shown this once. The codes from before do not work any more.</p>
      <RecoveryCodes codes={codes} />
      <ButtonLink href="/account">I have kept them</ButtonLink>
    </Page>
  );
}

interface PasskeyPageProps {
  passkey: PasskeyRow;
  /** What was typed as its name. */
  name?: string | undefined;
  mayRemove: boolean;
  confirming: Confirming;
  errors?: FieldErrors | undefined;
}

export function PasskeyPage({ passkey, name, mayRemove, confirming, errors = {} }: PasskeyPageProps) {
  const { id, addedAt } = passkey;
  const path = `/account/passkeys/${id}`;
  return (
    <Page
      title="Your passkey"
      caption={addedAt ? `Added on ${onDay(addedAt)}` : undefined}
      errors={errorSummary(errors, ['name', 'password'])}
      width="reading"
      back="/account"
    >
      <form method="post" action={path} novalidate>
        <Input
          name="name"
          label="Name"
          hint="So that you know it from others."
          value={name ?? passkey.name ?? ''}
          autocomplete="off"
          error={errors.name}
        />
        <Button preventDoubleClick>Save the name</Button>
      </form>
      <h2>Remove it</h2>
      {mayRemove ? <RemovePasskey path={path} confirming={confirming} error={errors.password} /> : <p>{ONLY_ONE}</p>}
    </Page>
  );
}

function RemovePasskey({ path, confirming, error }: { path: string; confirming: Confirming; error: string | undefined }) {
  if (confirming === 'sign-in-again') return <SignInAgain />;
  return (
    <form method="post" action={`${path}/remove`} novalidate>
      <p>You cannot sign in with it afterwards.</p>
      {confirming === 'password' && <PasswordInput name="password" label="Your password" error={error} />}
      <Button variant="warning" preventDoubleClick>
        Remove the passkey
      </Button>
    </form>
  );
}
