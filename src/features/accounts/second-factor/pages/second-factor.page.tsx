import { ButtonLink } from '../../../../ui/govuk/button.tsx';
import { Page } from '../../../../ui/page.tsx';
import { errorSummary, type FieldErrors } from '../../../../web/form.ts';
import { withOnward } from '../../onward.ts';
import { PasskeyBlock } from '../../passkeys/pages/passkey-block.tsx';
import type { Factors } from '../second-factor.queries.ts';
import { CodeForm } from './code-form.tsx';

interface StepProps {
  onward: string | null;
  errors?: FieldErrors;
}

/** The choice between an app and a passkey, with why it is asked for. */
export function SecondFactorPage({ onward, needed }: StepProps & { needed: boolean }) {
  return (
    <Page title="Add a second step to your sign-in" width="reading">
      <p class="govuk-body">
        {needed && 'Your role shows you more than one institution. So a password alone is not enough: '}
        {needed ? 'you also show' : 'With a second step you also show'} that you have your telephone, or another device of yours, at hand.
      </p>
      <h2 class="govuk-heading-m">An authenticator app</h2>
      <p class="govuk-body">An app on your telephone or computer shows six digits to type. Most people choose this.</p>
      <ButtonLink href={withOnward('/second-factor/authenticator', onward)}>Set up an authenticator app</ButtonLink>
      <h2 class="govuk-heading-m">A passkey</h2>
      <p class="govuk-body">Your fingerprint, your face or the PIN of your device. There is nothing to type.</p>
      <ButtonLink variant="secondary" href={withOnward('/second-factor/passkey', onward)}>
        Set up a passkey
      </ButtonLink>
    </Page>
  );
}

/** For a session that began without the second step that the person has. */
export function ShowFactorPage({ onward, factors, errors = {} }: StepProps & { factors: Factors }) {
  return (
    <Page title="Show your second step" errors={errorSummary(errors, ['code'])} width="reading">
      <p class="govuk-body">You have a second step, and this sign-in has not shown it yet.</p>
      {factors.authenticator && <CodeForm action="/second-factor" onward={onward} error={errors.code} />}
      {factors.passkeys > 0 && (
        <PasskeyBlock act="sign-in" onward={onward} primary={!factors.authenticator} absent={ABSENT}>
          Use your passkey
        </PasskeyBlock>
      )}
      <p class="govuk-body">Cannot do either? Ask your partnership lead: they can ask whoever runs Waymark to let you set up a new second step.</p>
    </Page>
  );
}

const ABSENT = 'You have a passkey, but this browser cannot use it here. Open Waymark in the browser in which you made it.';

interface AddPasskeyPageProps {
  onward: string | null;
  permit: string;
}

export function AddPasskeyPage({ onward, permit }: AddPasskeyPageProps) {
  return (
    <Page title="Set up a passkey" width="reading" back={withOnward('/second-factor', onward)}>
      <p class="govuk-body">
        Your device asks for your fingerprint, your face or its PIN, and remembers that you use it for Waymark. Nothing of that leaves the device.
      </p>
      <PasskeyBlock
        act="register"
        onward={onward}
        permit={permit}
        primary
        absent="This browser cannot make a passkey here. Use an authenticator app, or open Waymark in another browser."
      >
        Make the passkey
      </PasskeyBlock>
    </Page>
  );
}
