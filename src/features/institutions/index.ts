export { institutionCounts, institutionFacts, institutionSteps } from './at-home.ts';
export { canChangeInstitutions, canListInstitutions, canSeeInstitution } from './institution.policy.ts';
export { findInstitution, listInstitutions } from './institution.queries.ts';
export { institutionRoutes } from './institution.routes.tsx';
export { type Institution, KIND_IDS, KINDS, type Kind, PHASE_IDS, PHASES, phaseWords } from './institution.ts';
export { byName, hasWords } from './institution-filters.ts';
export { forgetRegisterUploads } from './register/forget-uploads.ts';
