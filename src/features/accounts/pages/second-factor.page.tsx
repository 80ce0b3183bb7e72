import { encode } from 'uqr';
import { Button, ButtonLink } from '../../../ui/govuk/button.tsx';
import { Input } from '../../../ui/govuk/input.tsx';
import { InsetText } from '../../../ui/govuk/inset-text.tsx';
import { PasswordInput } from '../../../ui/govuk/password-input.tsx';
import { Page } from '../../../ui/page.tsx';
import { errorSummary, type FieldErrors } from '../../../web/form.ts';
import type { AuthenticatorToScan } from '../set-up-authenticator.ts';
import { withOnward } from './second-step.page.tsx';

/** The choice between an app and a passkey, with why it is asked for. */
export function SecondFactorPage({ onward }: { onward: string | null }) {
  return (
    <Page title="Add a second step to your sign-in" width="reading">
      <p class="govuk-body">
        Your role shows you more than one institution. So a password alone is not enough: you also show that you have your telephone, or another
        device of yours, at hand.
      </p>
      <h2 class="govuk-heading-m">An authenticator app</h2>
      <p class="govuk-body">An app on your telephone or computer shows six digits to type. Most people choose this.</p>
      <ButtonLink href={withOnward('/second-factor/authenticator', onward)}>Set up an authenticator app</ButtonLink>
      <h2 class="govuk-heading-m">A passkey</h2>
      <p class="govuk-body">Your fingerprint, your face or the PIN of your device. There is nothing to type.</p>
      <div data-passkey="register" data-onward={onward ?? '/'} hidden>
        <Button type="button" variant="secondary">
          Set up a passkey
        </Button>
        <p class="govuk-error-message" data-passkey-error role="alert" />
      </div>
      <p class="govuk-body" data-passkey-absent>
        This browser cannot make a passkey here. Use an authenticator app.
      </p>
    </Page>
  );
}

interface StepProps {
  onward: string | null;
  errors?: FieldErrors;
}

/** Whoever finds an open session must not be able to add a second step of their own. */
export function ConfirmPage({ onward, errors = {} }: StepProps) {
  return (
    <Page title="Confirm that it is you" errors={errorSummary(errors, ['password'])} width="reading" back={withOnward('/second-factor', onward)}>
      <form method="post" action="/second-factor/authenticator" novalidate>
        {onward && <input type="hidden" name="onward" value={onward} />}
        <PasswordInput name="password" label="Your password" error={errors.password} />
        <Button preventDoubleClick>Continue</Button>
      </form>
    </Page>
  );
}

export function AuthenticatorPage({ onward, address, recoveryCodes, errors = {} }: StepProps & AuthenticatorToScan) {
  return (
    <Page title="Set up your authenticator app" errors={errorSummary(errors, ['code'])} width="reading" back={withOnward('/second-factor', onward)}>
      <h2 class="govuk-heading-m">1. Scan this with the app</h2>
      <QrCode text={address} />
      <p class="govuk-body">
        No camera? Type this into the app instead: <code class="secret">{secretOf(address)}</code>
      </p>
      <h2 class="govuk-heading-m">2. Keep these recovery codes</h2>
      <p class="govuk-body">
        Print them or write them down, and keep them apart from your telephone. Each works once, for the day you do not have your app.
      </p>
      <InsetText>
        <ul class="govuk-list recovery-codes">
          {recoveryCodes.map((code) => (
            <li>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </InsetText>
      <h2 class="govuk-heading-m">3. Enter the code that the app shows</h2>
      <form method="post" action="/second-factor/authenticator/confirm" novalidate>
        {onward && <input type="hidden" name="onward" value={onward} />}
        <input type="hidden" name="address" value={address} />
        <input type="hidden" name="recoveryCodes" value={recoveryCodes.join(' ')} />
        <Input name="code" label="Code" hint="Six digits" width={10} inputmode="numeric" autocomplete="one-time-code" error={errors.code} />
        <Button preventDoubleClick>Finish</Button>
      </form>
    </Page>
  );
}

/** In groups of four, as it is easiest to type. */
function secretOf(address: string): string {
  const secret = /[?&]secret=([A-Z2-7]+)/.exec(address)?.[1] ?? '';
  return secret.replaceAll(/(.{4})(?=.)/g, '$1 ');
}

/** Squares on a light ground, in dark mode too: a camera needs the contrast that way round. */
function QrCode({ text }: { text: string }) {
  const { data, size } = encode(text, { border: 2 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${size} ${size}`}
      width="220"
      height="220"
      role="img"
      aria-label="QR code for the authenticator app"
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={squares.join('')} fill="#000" />
    </svg>
  );
}
