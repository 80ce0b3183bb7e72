import { ButtonLink } from '../../../../ui/govuk/button.tsx';
import { Page } from '../../../../ui/page.tsx';

/** Seen for a moment on the way to another service; for longer only where the browser does not go on by itself. */
export function GoOnPage({ to, address, connecting }: { to: string; address: string; connecting: boolean }) {
  return (
    <Page title={`Going on to ${to}`} width="reading" back={connecting ? '/account' : '/sign-in'}>
      <p class="govuk-body">You sign in there and come back here.</p>
      <ButtonLink href={address}>Continue to {to}</ButtonLink>
    </Page>
  );
}
