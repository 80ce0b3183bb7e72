import type { Parts } from '../../web/parts.ts';
import type { Sent } from '../partnerships/index.ts';
import { answerWords } from './answer-words.ts';
import { type Audit, standingOf } from './audit.ts';
import { type AuditPlace, insertAnswers } from './audits.queries.ts';
import { changeAudits, unsignedAudit } from './change-audit.ts';
import type { AnswerTyped } from './section.form.ts';
import { settleAnswer } from './settle-answer.ts';

/**
 * Saves the answers of a page. Gives back the questions that somebody else changed after the page was opened: of these nothing is saved.
 * @throws CycleLocked, NotFound, AuditSigned
 */
export async function saveAnswers(given: Pick<Parts, 'db' | 'now'>, sent: Sent, place: AuditPlace, typed: readonly AnswerTyped[]): Promise<string[]> {
  const late = await changeAudits(given, sent, place, async ({ tenant, at, tell }) => {
    const audit = await unsignedAudit(tenant, place);
    const settled = Map.groupBy(typed, (answer) => settleAnswer(audit.said.get(answer.question) ?? [], answer));
    const saved = settled.get('new') ?? [];
    const next = (question: string) => (standingOf(audit, question)?.number ?? 0) + 1;
    const rows = saved.map(({ version: _, confirm: __, ...answer }) => ({ ...answer, number: next(answer.question), toConfirm: false }));
    await insertAnswers(tenant, place, rows, { by: sent.by.person, at });
    if (saved.length > 0) await tell({ act: 'answered-audit', ...told(audit, saved) });
    return (settled.get('changed-meanwhile') ?? []).map(({ question }) => question).join(' ');
  });
  return late.split(' ').filter((question) => question !== '');
}

function told(audit: Audit, saved: readonly AnswerTyped[]) {
  const { review } = audit;
  const asks = new Map(review.questions.map((question) => [question.id, question.asks]));
  const named = (words: (answer: AnswerTyped) => string) => Object.fromEntries(saved.map((each) => [asks.get(each.question) ?? '', words(each)]));
  return { before: named(({ question }) => beforeWords(audit, question)), after: named((answer) => answerWords(review, answer)) };
}

/** That an answer of last year still holds is a change too. */
function beforeWords(audit: Audit, question: string): string {
  const stood = standingOf(audit, question);
  const words = answerWords(audit.review, stood);
  return stood?.toConfirm ? `${words} (to be confirmed)` : words;
}
