import { Button } from '../../../../ui/govuk/button.tsx';
import { Input } from '../../../../ui/govuk/input.tsx';
import { Page } from '../../../../ui/page.tsx';
import { errorSummary, type FieldErrors } from '../../../../web/form.ts';
import { withOnward } from '../../onward.ts';
import { PasskeyBlock } from '../../passkeys/pages/passkey-block.tsx';
import { CodeForm } from './code-form.tsx';

interface SecondStepPageProps {
  onward: string | null;
  errors?: FieldErrors;
}

/** The code of the authenticator, asked for after the password. */
export function SecondStepPage({ onward, errors = {} }: SecondStepPageProps) {
  return (
    <Page title="Enter your code" errors={errorSummary(errors, ['code'])} width="reading" back="/sign-in">
      <CodeForm action="/sign-in/second-step" onward={onward} error={errors.code} />
      <PasskeyBlock act="sign-in" onward={onward}>
        Use a passkey instead
      </PasskeyBlock>
      <p class="govuk-body">
        <a class="govuk-link" href={withOnward('/sign-in/recovery-code', onward)}>
          I cannot use my authenticator app
        </a>
      </p>
    </Page>
  );
}

/** One of the codes that were printed for the day the telephone is lost. */
export function RecoveryCodePage({ onward, errors = {} }: SecondStepPageProps) {
  return (
    <Page title="Use a recovery code" errors={errorSummary(errors, ['code'])} width="reading" back={withOnward('/sign-in/second-step', onward)}>
      <p class="govuk-body">You were given recovery codes when you set up your authenticator app. Each works once.</p>
      <form method="post" action="/sign-in/recovery-code" novalidate>
        {onward && <input type="hidden" name="onward" value={onward} />}
        <Input name="code" label="Recovery code" width={20} autocomplete="off" spellcheck={false} error={errors.code} />
        <Button preventDoubleClick>Continue</Button>
      </form>
      <p class="govuk-body">No codes left? Ask your partnership lead: they can ask whoever runs Waymark to let you set up a new app.</p>
    </Page>
  );
}
