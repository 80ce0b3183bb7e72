export { allPartnershipsRoutes } from './all-partnerships.routes.tsx';
export { ChangedMeanwhile, lastChangeWords, refuseIfChanged } from './changed-meanwhile.ts';
export { bumpInputs, findInputsRevision } from './inputs.queries.ts';
export { ownPartnershipRoutes } from './own-partnership.routes.tsx';
export { canRunPartnerships, canSeePartnership } from './partnership.policy.ts';
export { getPartnership } from './partnership.queries.ts';
export { type Sent, sentBy, versionOf } from './sent.ts';
export { setUpRoutes } from './set-up.routes.tsx';
export { makeSetUpLink } from './set-up-link.ts';
