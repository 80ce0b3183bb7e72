import { atTime } from '../../../../ui/format.ts';
import { Button } from '../../../../ui/govuk/button.tsx';
import { Page } from '../../../../ui/page.tsx';
import { browserWords } from '../browser-words.ts';
import type { SessionRow } from '../session.queries.ts';

/** Asked before somebody is signed out elsewhere. */
export function EndSessionPage({ session: { id, userAgent, startedAt, seenAt } }: { session: SessionRow }) {
  return (
    <Page title={`Sign out of ${browserWords(userAgent)}`} width="reading" back="/account">
      <p>
        Signed in on {atTime(startedAt)}, last used on {atTime(seenAt)}. Whoever uses it has to sign in again.
      </p>
      <p>Do you not know it? Then change your password too.</p>
      <form method="post" action={`/account/sessions/${id}/end`}>
        <Button preventDoubleClick>Sign out there</Button>
      </form>
    </Page>
  );
}
