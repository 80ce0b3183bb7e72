import { Conflict, type ConflictField } from '../../../ui/conflict.tsx';
import { FormId } from '../../../ui/form-id.tsx';
import { whenWords } from '../../../ui/format.ts';
import { answerWords, levelWords } from '../answer-words.ts';
import { type Answer, type Audit, NOTHING_SAID, type Said, type Section, standingOf } from '../audit.ts';
import { FACT_REFS, type FactRef } from '../held-facts.ts';
import type { AuditHere } from '../load-audit.ts';
import { type AnswerTyped, fieldOf, type QuestionField, type TypedAnswer } from '../section.form.ts';
import { AuditFrame } from './audit-frame.tsx';
import { sectionPath } from './section.page.tsx';

interface AnswerConflictProps {
  here: AuditHere & { audit: Audit };
  section: Section;
  /** All questions that somebody else answered meanwhile, as they were typed: the first is decided here, the others follow. */
  late: [TypedAnswer, ...TypedAnswer[]];
  yours: AnswerTyped;
  /** Where the reader wanted to go on to. */
  onward: string;
  now: Date;
}

/** Two colleagues answered the same question at once. Everything else on the page is saved; of this one both answers are shown. */
export function AnswerConflictPage({ here, section, late, yours, onward, now }: AnswerConflictProps) {
  const { audit, path } = here;
  const [first, ...others] = late;
  const stands = standingOf(audit, first.question);
  const asks = section.questions.find(({ id }) => id === first.question)?.asks ?? '';
  const seen = { ...first, version: String(stands?.number ?? 0) };
  return (
    <AuditFrame place={here} title="Somebody answered this meanwhile" width="wide">
      <p class="lede">{asks}</p>
      <p>The other questions of the page are saved{others.length > 0 && `, but for ${others.length} more that come after this one`}.</p>
      <Conflict
        by={stands?.by ?? 'Somebody'}
        at={whenWords(stands?.at ?? now, now)}
        fields={differing(audit, yours, stands)}
        action={sectionPath(path, section)}
      >
        <FormId />
        <input type="hidden" name="onward" value={onward} />
        <input type="hidden" name="deciding" value={first.question} />
        {[seen, ...others].map((answer) => (
          <Again answer={answer} />
        ))}
      </Conflict>
    </AuditFrame>
  );
}

const AGAIN = ['version', 'level', 'why', 'words', 'links', 'confirm'] as const satisfies QuestionField[];

function Again({ answer }: { answer: TypedAnswer }) {
  return (
    <>
      {AGAIN.map((field) => (
        <input type="hidden" name={fieldOf(field, answer.question)} value={answer[field]} />
      ))}
      {answer.facts.map((fact) => (
        <input type="hidden" name={fieldOf('facts', answer.question)} value={fact} />
      ))}
    </>
  );
}

/** Only what differs; where nothing that is seen does, the whole. */
function differing({ review }: Audit, yours: Said, stands: Answer | null): ConflictField[] {
  const saved = stands ?? NOTHING_SAID;
  const fields: ConflictField[] = [
    { label: 'Level', yours: levelWords(review, yours), saved: levelWords(review, saved) },
    { label: 'Why it does not apply', yours: yours.notApplicable ?? '', saved: saved.notApplicable ?? '' },
    { label: 'Words', yours: yours.words, saved: saved.words },
    { label: 'Evidence', yours: evidenceWords(yours), saved: evidenceWords(saved) },
  ];
  const different = fields.filter((field) => field.yours !== field.saved);
  return different.length > 0 ? different : [{ label: 'Answer', yours: answerWords(review, yours), saved: answerWords(review, stands) }];
}

function evidenceWords({ evidence }: Said): string {
  return evidence.map(({ kind, ref }) => (kind === 'fact' ? FACT_REFS[ref as FactRef] : ref)).join('\n');
}
