export { ratingSteps } from './at-home.ts';
export { frameworkOf } from './cycle-framework.ts';
export { type Disputed, listUnansweredDisputes, unansweredDisputes } from './dispute.queries.ts';
export { freshRatings } from './fresh-ratings.ts';
export { institutionRatingRoutes } from './institution-rating.routes.tsx';
export { ratingPath } from './institution-rating.ts';
export { InstitutionYears } from './institution-years.tsx';
export { keptSummaries, type StoredSummary } from './kept-summaries.ts';
export { loadCycleEvidence } from './load-cycle-evidence.ts';
export { loadInstitutionYears } from './load-institution-years.ts';
export { insertModeration, listModerations } from './moderation.queries.ts';
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
} from './publication.queries.ts';
export type { MissingPart, Publication, PublicationSnapshot } from './publication.ts';
export { publishedEvidence } from './published-evidence.ts';
export { findRated, findRating, listRatings, listSummaries, type StoredRating } from './rating.queries.ts';
export type { CellSummary, RatingDetail, RatingSummary } from './summary.ts';
