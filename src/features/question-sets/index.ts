export { describeQuestionSets } from './describe-question-sets.ts';
export { type LoadedQuestionSet, readQuestionSet, readTranslation } from './read-question-set.ts';
export { shippedQuestionSet, shippedTranslations } from './shipped.ts';
