import type { Parts } from '../../web/parts.ts';
import { NotFound } from '../../web/problems.ts';
import type { Member } from '../../web/reader.ts';
import { recordActivity } from '../activity-log/index.ts';
import { actOnce, sendingBy } from './act-once.ts';
import { doingOf } from './doing.ts';
import { findOpenInvitation, updateInvitationEnded } from './invitation.queries.ts';
import { type MadeInvitation, renewInvitation } from './make-invitation.ts';
import { scopeOf } from './people.policy.ts';

/** Makes a new link, and the old one dead. Null where the same form was sent before: the link of then is not kept. */
export async function sendInvitationAgain(
  parts: Pick<Parts, 'db' | 'now'>,
  reader: Member,
  form: string,
  id: string,
): Promise<MadeInvitation | null> {
  let made: MadeInvitation | null = null;
  await actOnce(parts, sendingBy(reader, form), async (tenant) => {
    const invitation = await findOpenInvitation(tenant, id, scopeOf(reader));
    if (!invitation) throw new NotFound();
    made = await renewInvitation(tenant, invitation, doingOf(reader, parts.now()));
    return id;
  });
  return made;
}

/** From now on its link opens nothing. */
export async function withdrawInvitation(parts: Pick<Parts, 'db' | 'now'>, reader: Member, form: string, id: string): Promise<void> {
  const doing = doingOf(reader, parts.now());
  await actOnce(parts, sendingBy(reader, form), async (tenant) => {
    const invitation = await findOpenInvitation(tenant, id, scopeOf(reader));
    if (!invitation) throw new NotFound();
    await updateInvitationEnded(tenant, id, { withdrawn_at: doing.at });
    const { role, institutionId } = invitation;
    await recordActivity(tenant, {
      ...doing,
      act: 'withdrew-invitation',
      subject: { kind: 'invitation', id },
      institution: institutionId,
      before: { role, withdrawn: false },
      after: { role, withdrawn: true },
    });
    return id;
  });
}
