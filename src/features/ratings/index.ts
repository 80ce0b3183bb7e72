export { frameworkOf } from './cycle-framework.ts';
export { type FinalRating, type FinalVerdict, finalRating } from './final-rating.ts';
export { freshRatings } from './fresh-ratings.ts';
export { loadCycleEvidence } from './load-cycle-evidence.ts';
export { insertModeration, listModerations, listModerationsOf, type RatingPlace } from './moderation.queries.ts';
export { isInForce, type Moderation, OVERALL } from './moderation.ts';
export {
  findPublication,
  findPublishedRating,
  insertPublication,
  listLatestPublications,
  listPublications,
  listPublishedRatings,
  listPublishedSummaries,
  type PublicationHead,
  type PublishedPlace,
} from './publication.queries.ts';
export type { MissingPart, Publication, PublicationSnapshot, PublishedInstitution, PublishedModeration } from './publication.ts';
export { findRated, findRating, listRatings, listSummaries, type StoredRating } from './rating.queries.ts';
export type { CellSummary, OtherLevel, RatingDetail, RatingSummary } from './summary.ts';
