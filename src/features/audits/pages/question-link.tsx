import { type Audit, sectionsOf } from '../audit.ts';
import type { AuditHere } from '../load-audit.ts';
import { sectionPath } from './section.page.tsx';

/** A question by its words, leading to its answer. */
export function QuestionLink({ here: { audit, path }, question }: { here: AuditHere & { audit: Audit }; question: string }) {
  const section = sectionsOf(audit.review).find(({ questions }) => questions.some(({ id }) => id === question));
  const asks = audit.review.questions.find(({ id }) => id === question)?.asks ?? question;
  return section ? <a href={`${sectionPath(path, section)}#question-${question}`}>{asks}</a> : asks;
}
