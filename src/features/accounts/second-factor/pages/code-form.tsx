import { Button } from '../../../../ui/govuk/button.tsx';
import { Input } from '../../../../ui/govuk/input.tsx';

/** Asks for the code of the authenticator, wherever it is asked for to sign in. */
export function CodeForm({ action, onward, error }: { action: string; onward: string | null; error: string | undefined }) {
  return (
    <form method="post" action={action} novalidate>
      {onward && <input type="hidden" name="onward" value={onward} />}
      <Input
        name="code"
        label="Code from your authenticator app"
        hint="Six digits. The app shows a new code every 30 seconds. You can paste it."
        width={10}
        inputmode="numeric"
        autocomplete="one-time-code"
        error={error}
      />
      <Button preventDoubleClick>Continue</Button>
    </form>
  );
}
