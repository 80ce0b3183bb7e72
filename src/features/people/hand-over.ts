import type { Parts } from '../../web/parts.ts';
import type { Member } from '../../web/reader.ts';
import { type Delivery, sendInvitationLetter } from './invitation-letter.ts';
import { pathOfInvitation } from './invitation-secret.ts';
import type { Invited, MadeInvitation } from './make-invitation.ts';

/** What is shown of an invitation right after its link was made, and never again. */
export interface HandedOver {
  id: string;
  to: Invited & { institutionName: string | null };
  link: string;
  expiresAt: Date;
  delivery: Delivery;
}

/** Sends the letter with the link, and gives back what the page shows. After the transaction: a slow mail server holds up nothing. */
export async function handOver(
  parts: Pick<Parts, 'mail' | 'baseUrl'>,
  { person, as }: Member,
  to: HandedOver['to'],
  { id, secret, expiresAt }: MadeInvitation,
): Promise<HandedOver> {
  const link = parts.baseUrl + pathOfInvitation(as.partnership.id, secret);
  const { role, institutionName } = to;
  const letter = { to, by: person.name, partnership: as.partnership.name, role, institutionName, link, expiresAt };
  return { id, to, link, expiresAt, delivery: await sendInvitationLetter(parts, letter) };
}
