import type { Review } from '../../../reviews/index.ts';
import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import { Radios } from '../../../ui/govuk/radios.tsx';
import { Page } from '../../../ui/page.tsx';
import { errorSummary } from '../../../web/form.ts';
import { isLocked } from '../../evidence/index.ts';
import type { AuditHere } from '../load-audit.ts';
import { AUDIT_TITLE, captionOf, crumbsTo } from './audit-frame.tsx';

interface BeginAuditPageProps {
  here: AuditHere;
  reviews: readonly Review[];
  error?: string | undefined;
}

/** Where nobody has begun: what the audit is, and which questions it is done by. */
export function BeginAuditPage({ here, reviews, error }: BeginAuditPageProps) {
  const { cycle, may } = here;
  return (
    <Page
      title={AUDIT_TITLE}
      caption={captionOf(here)}
      crumbs={[...crumbsTo(here), { text: 'Audit' }]}
      errors={errorSummary(error ? { review: error } : {}, ['review'])}
    >
      <p class="lede">The audit of {cycle.year} has not begun.</p>
      <p>
        Once a year an institution looks at its own careers guidance: question by question, which of four described levels looks most like it today,
        and what shows it. Colleagues do it together, a bit at a time. The head signs it when it is complete. The action plan is made from it.
      </p>
      {may.answer && <BeginForm here={here} reviews={reviews} error={error} />}
      {!may.answer && (
        <p>{isLocked(cycle) ? 'The ratings of this year are published without one.' : 'The careers lead of the institution begins it.'}</p>
      )}
    </Page>
  );
}

/** The choice of the set of questions, at the beginning and as long as nothing is answered. */
export function BeginForm({ here, reviews, error }: BeginAuditPageProps) {
  return (
    <form method="post" action={here.path} novalidate>
      <FormId />
      <Radios
        name="review"
        legend="Which questions?"
        items={reviews.map(({ id, title, summary, questions }) => ({ value: id, text: title, hint: `${summary} ${questions.length} questions.` }))}
        value={here.audit?.review.id ?? reviews[0]?.id}
        error={error}
      />
      <Button preventDoubleClick>{here.audit ? 'Use these questions' : 'Begin the audit'}</Button>
    </form>
  );
}
