import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import { errorSummary, type FieldErrors } from '../../../web/form.ts';
import { isLocked } from '../../evidence/index.ts';
import { type Audit, type Section, sectionsOf, signatureOf, standingOf } from '../audit.ts';
import type { HeldFact } from '../held-facts.ts';
import type { AuditHere } from '../load-audit.ts';
import { fieldsOf, openedAnswer, type TypedAnswer } from '../section.form.ts';
import { AnswerShown } from './answer-shown.tsx';
import { AuditFrame } from './audit-frame.tsx';
import { QuestionFields } from './question-fields.tsx';

export interface SectionPageProps {
  here: AuditHere & { audit: Audit };
  section: Section;
  facts: readonly HeldFact[];
  now: Date;
  /** What was typed, where the page comes back with errors. */
  typed?: TypedAnswer[];
  formId?: string;
  errors?: FieldErrors;
}

/** One part of an audit, such as a lesson: to be answered, or to be read by those who do not answer. */
export function SectionPage(props: SectionPageProps) {
  const { here, section, errors = {} } = props;
  return (
    <AuditFrame place={here} title={section.name} errors={errorSummary(errors, fieldsOf(section.questions))} width="wide">
      <p class="lede">{section.about}</p>
      {here.may.answer ? <Answering {...props} /> : <Reading {...props} />}
    </AuditFrame>
  );
}

function Answering({ here, section, facts, now, typed = [], formId = '', errors = {} }: SectionPageProps) {
  const { audit, path } = here;
  const last = nextOf(audit, section) === null;
  return (
    <form method="post" action={sectionPath(path, section)} novalidate>
      <FormId sent={formId} />
      <p class="note">Save as often as you like, also with questions left open. Nobody has to finish in one go.</p>
      {section.questions.map((question) => (
        <QuestionFields
          {...{ review: audit.review, question, facts, errors, now }}
          said={audit.said.get(question.id) ?? []}
          typed={typed.find((each) => each.question === question.id) ?? openedAnswer(question.id, standingOf(audit, question.id))}
        />
      ))}
      <div class="govuk-button-group">
        {!last && (
          <Button name="onward" value="next" preventDoubleClick>
            Save and continue
          </Button>
        )}
        <Button name="onward" value="overview" variant={last ? undefined : 'secondary'} preventDoubleClick>
          Save and go back to the audit
        </Button>
        <a href={path}>Leave without saving</a>
      </div>
    </form>
  );
}

function Reading({ here, section, facts, now }: SectionPageProps) {
  const { audit, cycle, path } = here;
  const next = nextOf(audit, section);
  return (
    <>
      {signatureOf(audit) && <p>The audit is signed, so that its answers stay as they are.</p>}
      {isLocked(cycle) && <p>The ratings of {cycle.year} are published, so that this audit stays as it is.</p>}
      {section.questions.map((question) => (
        <AnswerShown review={audit.review} question={question} said={audit.said.get(question.id) ?? []} facts={facts} now={now} />
      ))}
      <p>
        {next && (
          <>
            <a href={sectionPath(path, next)}>{next.name}</a>
            {' · '}
          </>
        )}
        <a href={path}>Back to the audit</a>
      </p>
    </>
  );
}

export function sectionPath(path: string, { id }: Pick<Section, 'id'>): string {
  return `${path}/sections/${encodeURIComponent(id)}`;
}

export function nextOf({ review }: Pick<Audit, 'review'>, { id }: Section): Section | null {
  const sections = sectionsOf(review);
  return sections[sections.findIndex((each) => each.id === id) + 1] ?? null;
}
