import { onDay } from '../../../ui/format.ts';
import { ButtonLink } from '../../../ui/govuk/button.tsx';
import { WarningText } from '../../../ui/govuk/warning-text.tsx';
import { LinkToHandOver } from '../../../ui/link-to-hand-over.tsx';
import { Page } from '../../../ui/page.tsx';
import type { HandedOver } from '../hand-over.ts';
import { roleWords } from '../role-words.ts';

/** The link, this once. Also where it went by mail: mails get lost, and schools’ filters are strict. */
export function InvitationLinkPage({ to, link, expiresAt, delivery: { mailed, because } }: HandedOver) {
  return (
    <Page title={mailed ? 'The invitation is sent' : 'Hand over the invitation'} crumbs={CRUMBS}>
      {because && <WarningText>{because} The invitation stands: hand over the link yourself.</WarningText>}
      <p>
        <bdi>{to.name}</bdi> is invited as: <bdi>{roleWords(to)}</bdi>.{' '}
        {mailed ? (
          <>
            The link is on its way to <bdi>{to.email}</bdi>.
          </>
        ) : (
          'No mail was sent.'
        )}
      </p>
      <h2>{mailed ? 'If the mail does not arrive' : 'The link'}</h2>
      <p>{mailed ? 'You can hand over the link yourself.' : 'Hand it over yourself:'} Give it to nobody else: whoever opens it first can accept.</p>
      <LinkToHandOver link={link} />
      <p>It works once, until {onDay(expiresAt)}. It is shown here only now: copy it before you leave this page.</p>
      <ButtonLink href="/people">I have what I need</ButtonLink>
    </Page>
  );
}

const CRUMBS = [{ text: 'Home', href: '/' }, { text: 'People', href: '/people' }, { text: 'Invitation' }];
