export { describeQuestionSets } from './describe-question-sets.ts';
export { readQuestionSet, readTranslation } from './read-question-set.ts';
export { shippedQuestionSet } from './shipped.ts';
