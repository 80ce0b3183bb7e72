import { onDay } from '../../../ui/format.ts';
import { ButtonLink } from '../../../ui/govuk/button.tsx';
import { WarningText } from '../../../ui/govuk/warning-text.tsx';
import { LinkToHandOver } from '../../../ui/link-to-hand-over.tsx';
import { Page } from '../../../ui/page.tsx';
import type { Lead } from '../create-partnership.ts';

interface HandOverPageProps {
  partnership: string;
  lead: Lead;
  /** The whole address with its secret. */
  link: string;
  expiresAt: Date;
  mailed: boolean;
  /** Why no mail left, where one was tried. */
  because: string | null;
}

/** The link, this once. Also where it went by mail: mails get lost, and filters are strict. */
export function HandOverPage({ partnership, lead, link, expiresAt, mailed, because }: HandOverPageProps) {
  const crumbs = [{ text: 'Partnerships', href: '/partnerships' }, { text: 'Invitation' }];
  return (
    <Page title={mailed ? 'The invitation is sent' : 'Hand over the invitation'} caption={partnership} crumbs={crumbs} width="reading">
      {because && <WarningText>{because} The invitation stands: hand over the link yourself.</WarningText>}
      <p>
        <bdi>{lead.name}</bdi> is invited to lead <bdi>{partnership}</bdi>.{' '}
        {mailed ? (
          <>
            The link is on its way to <bdi>{lead.email}</bdi>.
          </>
        ) : (
          <>
            No mail was sent. Hand the link to <bdi>{lead.name}</bdi> yourself, and to nobody else.
          </>
        )}
      </p>
      <h2>{mailed ? 'If the mail does not arrive' : 'The link'}</h2>
      {mailed && <p>Hand over the link yourself, and to nobody else.</p>}
      <LinkToHandOver link={link} />
      <p>It works once, until {onDay(expiresAt)}. It is shown only now: copy it before you leave this page.</p>
      <ButtonLink href="/partnerships">I have what I need</ButtonLink>
    </Page>
  );
}
