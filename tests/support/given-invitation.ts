import type { Answer, Visitor } from './visitor.ts';

/** The link that the page after inviting shows, without the host; empty where it shows none. */
export function linkIn({ body }: Answer): string {
  return /https?:\/\/[^/<\s]+(\/invitations\/[\w-]+\/[\w-]+)/.exec(body)?.[1] ?? '';
}

/** Invites through the page; gives back the link and the id of the invitation. */
export async function givenInvitation(
  lead: Visitor,
  invited: { name?: string; email: string; role: string; institution?: string },
): Promise<{ link: string; id: string }> {
  const link = linkIn(await lead.post('/people/invite', { name: 'Priya Nair', ...invited }));
  const { body } = await lead.get(`/people?text=${encodeURIComponent(invited.email)}`);
  return { link, id: /\/people\/invitations\/([\da-f-]{36})/.exec(body)?.[1] ?? '' };
}
