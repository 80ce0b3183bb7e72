/** Reviews of an institution by itself: the questions as data, answers, and what follows from them. No clock, no input or output. */
export { carryOver, type EvidenceRef, type ReviewAnswer, type Unfinished } from './answer.ts';
export { changeSince, type ReviewChange } from './change-since.ts';
export { agreementOf, claimAndVoices, type Heard, type Speaker, type Voice } from './claim-and-voices.ts';
export { type AlreadyAnswered, alreadyAnswered } from './cross-walk.ts';
export {
  type Completeness,
  completenessOf,
  type ProfileLine,
  profileOf,
  type StrengthsAndGaps,
  strengthsAndGaps,
} from './profile.ts';
export { crossWalkMistakes, readReview } from './read-review.ts';
export { ReviewForm } from './review.form.ts';
export * from './review.ts';
