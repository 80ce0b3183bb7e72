import { Button } from '../../../../ui/govuk/button.tsx';

interface PasskeyBlockProps {
  act: 'register' | 'sign-in';
  /** Where to go on to when it is done. */
  onward: string | null;
  /** Says that the person has just shown who they are. */
  permit?: string;
  /** The words of the button. */
  children: string;
  primary?: boolean;
  /** Said in its place where the browser can do nothing with passkeys, or runs no script. */
  absent?: string;
}

/** A passkey needs the browser's help: browser/passkey.ts shows the block and works its button. */
export function PasskeyBlock({ act, onward, permit, children, primary = false, absent }: PasskeyBlockProps) {
  return (
    <>
      <div data-passkey={act} data-onward={onward ?? '/'} data-permit={permit} hidden>
        <p class="govuk-error-message" data-passkey-error role="alert" />
        <Button type="button" variant={primary ? undefined : 'secondary'}>
          {children}
        </Button>
      </div>
      {absent && (
        <p class="govuk-body" data-passkey-absent>
          {absent}
        </p>
      )}
    </>
  );
}
