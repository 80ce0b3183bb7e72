import { ButtonLink } from '../../../ui/govuk/button.tsx';
import { Page } from '../../../ui/page.tsx';

/** For every link that does not work, whatever the reason: a guessed one must not be told apart from a used one. */
export function InvitationGonePage({ signedIn }: { signedIn: boolean }) {
  return (
    <Page title="This invitation link does not work">
      <p>It may have been used already, or withdrawn, or its 14 days are over. It may also be that a part of it is missing: copy all of it.</p>
      <p>Ask the person who invited you to send the invitation again. You then get a new link.</p>
      {signedIn ? <ButtonLink href="/">Go to the home page</ButtonLink> : <p>If you have accepted it before, sign in with your e-mail address.</p>}
      {!signedIn && <ButtonLink href="/sign-in">Sign in</ButtonLink>}
    </Page>
  );
}
