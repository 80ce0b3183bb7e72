import { Button } from '../../../../ui/govuk/button.tsx';
import { Input } from '../../../../ui/govuk/input.tsx';
import { Page } from '../../../../ui/page.tsx';
import { QrCode } from '../../../../ui/qr-code.tsx';
import { errorSummary, type FieldErrors } from '../../../../web/form.ts';
import { withOnward } from '../../onward.ts';
import type { AuthenticatorToScan } from '../set-up-authenticator.ts';
import { RecoveryCodes } from './recovery-codes.tsx';

interface AuthenticatorPageProps extends AuthenticatorToScan {
  onward: string | null;
  errors?: FieldErrors;
}

export function AuthenticatorPage({ onward, address, recoveryCodes, errors = {} }: AuthenticatorPageProps) {
  return (
    <Page title="Set up your authenticator app" errors={errorSummary(errors, ['code'])} width="reading" back={withOnward('/second-factor', onward)}>
      <h2 class="govuk-heading-m">1. Scan this with the app</h2>
      <AddressToScan text={address} />
      <p class="govuk-body">
        No camera? Type this into the app instead: <code class="secret">{secretOf(address)}</code>
      </p>
      <h2 class="govuk-heading-m">2. Keep these recovery codes</h2>
      <RecoveryCodes codes={recoveryCodes} />
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

const LONGEST_ADDRESS = 1_000;

/** The page holds its own address between two tries; one that was tampered with may be longer than any code can show. */
function AddressToScan({ text }: { text: string }) {
  if (text.length > LONGEST_ADDRESS) return null;
  return <QrCode class="qr" border={2} ecc="L" size={220} text={text} label="QR code for the authenticator app" />;
}
