import { atTime } from '../../../../ui/format.ts';
import type { FieldErrors } from '../../../../web/form.ts';
import type { Confirming } from '../../own-account/confirm-person.ts';
import { ConfirmPage } from '../../own-account/pages/confirm.page.tsx';
import { browserWords } from '../browser-words.ts';
import type { SessionRow } from '../session.queries.ts';

interface Asked {
  confirming?: Confirming;
  errors?: FieldErrors;
}

/** Asked before somebody is signed out elsewhere. */
export function EndSessionPage({ session: { id, userAgent, startedAt, seenAt }, ...asked }: Asked & { session: SessionRow }) {
  const about = { title: `Sign out of ${browserWords(userAgent)}`, action: `/account/sessions/${id}/end`, button: 'Sign out there' };
  return (
    <ConfirmPage {...about} back="/account" {...asked}>
      <p>
        Signed in on {atTime(startedAt)}, last used on {atTime(seenAt)}. Whoever uses it has to sign in again.
      </p>
      <p>Do you not know it? Then change your password too.</p>
    </ConfirmPage>
  );
}

/** The same for all of them at once. */
export function EndOtherSessionsPage(asked: Asked) {
  return (
    <ConfirmPage title="Sign out everywhere else" action="/account/sessions/end-others" back="/account" button="Sign out everywhere else" {...asked}>
      <p>Every other browser in which you are signed in has to sign in again. This one goes on.</p>
      <p>Is one of them not yours? Then change your password too.</p>
    </ConfirmPage>
  );
}
