import { encode } from 'uqr';
import { Button } from '../../../../ui/govuk/button.tsx';
import { Input } from '../../../../ui/govuk/input.tsx';
import { Page } from '../../../../ui/page.tsx';
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
      <QrCode text={address} />
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

/** Squares on a light ground, in dark mode too: a camera needs the contrast that way round. */
function QrCode({ text }: { text: string }) {
  // The page holds its own address between two tries; one that was tampered with may be longer than any code can show.
  if (text.length > LONGEST_ADDRESS) return null;
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
