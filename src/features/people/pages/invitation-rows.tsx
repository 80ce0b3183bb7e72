import { onDay } from '../../../ui/format.ts';
import { Rows } from '../../../ui/rows.tsx';
import type { Invitation } from '../invitation.queries.ts';
import { roleWords } from '../role-words.ts';
import { WorksUntil } from './works-until.tsx';

export function InvitationRows({ invitations, now }: { invitations: Invitation[]; now: Date }) {
  return <Rows caption="Open invitations" columns={COLUMNS} rows={invitations.map((invitation) => rowOf(invitation, now))} />;
}

const COLUMNS = [{ title: 'Name and e-mail' }, { title: 'Role and institution' }, { title: 'Invited' }, { title: 'Link' }];

function rowOf(invitation: Invitation, now: Date) {
  const { id, name, email, invitedAt, invitedBy, expiresAt } = invitation;
  return {
    name: (
      <>
        <a href={`/people/invitations/${id}`}>
          <bdi>{name}</bdi>
        </a>
        <small>{email}</small>
      </>
    ),
    cells: [
      <bdi>{roleWords(invitation)}</bdi>,
      <div>
        {onDay(invitedAt)}
        {invitedBy && (
          <small>
            by <bdi>{invitedBy}</bdi>
          </small>
        )}
      </div>,
      <WorksUntil expiresAt={expiresAt} now={now} />,
    ],
  };
}
