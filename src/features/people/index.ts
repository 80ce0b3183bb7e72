export { type Contacts, findContacts } from './contact.queries.ts';
export { forgetInvitations } from './forget-invitations.ts';
export { sendInvitationLetter } from './invitation-letter.ts';
export { pathOfInvitation } from './invitation-secret.ts';
export { makeInvitation } from './make-invitation.ts';
export { listLeads } from './membership.queries.ts';
export { canManagePeople, canSeePeople } from './people.policy.ts';
export { peopleRoutes } from './people.routes.ts';
export { countRolesToReview } from './review-roles.ts';
