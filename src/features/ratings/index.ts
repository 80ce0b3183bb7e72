export type { Comment, Side, Talk } from './comment.ts';
export { frameworkOf } from './cycle-framework.ts';
export { type FinalRating, type FinalVerdict, finalRating } from './final-rating.ts';
export { freshRatings } from './fresh-ratings.ts';
export { institutionRatingRoutes } from './institution-rating.routes.tsx';
export { ratingPath } from './institution-rating.ts';
export { InstitutionYears } from './institution-years.tsx';
export { loadCycleEvidence } from './load-cycle-evidence.ts';
export { type InstitutionYear, loadInstitutionYears } from './load-institution-years.ts';
export { loadSaid } from './load-said.ts';
export { insertModeration, listModerations, listModerationsOf, type RatingPlace } from './moderation.queries.ts';
export { isInForce, type Moderation, OVERALL } from './moderation.ts';
export { NONE_OPEN, openReadings, summaryWithOpen } from './open-readings.ts';
export {
  findPublication,
  findPublishedRating,
  insertPublication,
  listLatestPublications,
  listPublications,
  listPublishedSummaries,
  type PublicationHead,
  type PublishedPlace,
} from './publication.queries.ts';
export type { MissingPart, Publication, PublicationSnapshot, PublishedInstitution, PublishedModeration } from './publication.ts';
export { findRated, findRating, listRatings, listSummaries, type StoredRating } from './rating.queries.ts';
export type { Said, SaidOfAll } from './said.ts';
export { listStances } from './stance.queries.ts';
export type { Stance, StanceWord } from './stance.ts';
export type { CellSummary, OtherLevel, RatingDetail, RatingSummary } from './summary.ts';
export { LOOKS, type Look, type ToLookAt, toLookAt } from './to-look-at.ts';
