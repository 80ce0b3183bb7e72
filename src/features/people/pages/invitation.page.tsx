import { FormId } from '../../../ui/form-id.tsx';
import { onDay } from '../../../ui/format.ts';
import { Button } from '../../../ui/govuk/button.tsx';
import { SummaryList } from '../../../ui/govuk/summary-list.tsx';
import { Page } from '../../../ui/page.tsx';
import type { Invitation } from '../invitation.queries.ts';
import { roleWords } from '../role-words.ts';
import { WorksUntil } from './works-until.tsx';

interface InvitationPageProps {
  invitation: Invitation;
  now: Date;
  mayManage: boolean;
}

/** An invitation that nobody has accepted yet. */
export function InvitationPage({ invitation, now, mayManage }: InvitationPageProps) {
  const { id, name, email, invitedBy, invitedAt, expiresAt } = invitation;
  return (
    <Page title={name} caption="Invitation, not accepted yet" crumbs={[...CRUMBS, { text: name }]}>
      <SummaryList
        rows={[
          { key: 'E-mail address', value: <bdi>{email}</bdi> },
          { key: 'Role', value: <bdi>{roleWords(invitation)}</bdi> },
          { key: 'Invited', value: <Invited at={invitedAt} by={invitedBy} /> },
          { key: 'Link', value: <WorksUntil expiresAt={expiresAt} now={now} /> },
        ]}
      />
      {mayManage ? <Ways id={id} /> : <p>A partnership lead can send it again or withdraw it.</p>}
    </Page>
  );
}

function Invited({ at, by }: { at: Date; by: string | null }) {
  return (
    <>
      on {onDay(at)}
      {by && (
        <>
          {' '}
          by <bdi>{by}</bdi>
        </>
      )}
    </>
  );
}

function Ways({ id }: { id: string }) {
  return (
    <>
      <h2>Send it again</h2>
      <p>Makes a new link that works for 14 days. The link of before stops working.</p>
      <form method="post" action={`/people/invitations/${id}/send-again`}>
        <FormId />
        <Button preventDoubleClick>Send again</Button>
      </form>
      <h2>Withdraw it</h2>
      <p>The link stops working. Nobody is told.</p>
      <form method="post" action={`/people/invitations/${id}/withdraw`}>
        <FormId />
        <Button variant="warning" preventDoubleClick>
          Withdraw
        </Button>
      </form>
    </>
  );
}

const CRUMBS = [
  { text: 'Home', href: '/' },
  { text: 'People', href: '/people' },
];
