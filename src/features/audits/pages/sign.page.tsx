import { several } from '../../../rating/words.ts';
import type { Unfinished } from '../../../reviews/index.ts';
import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import { InsetText } from '../../../ui/govuk/inset-text.tsx';
import { factWords, staffPath } from '../../evidence/index.ts';
import { type Audit, sectionsOf } from '../audit.ts';
import type { AuditHere } from '../load-audit.ts';
import { isComplete, type Overview } from '../overview.ts';
import { AuditFrame } from './audit-frame.tsx';
import { sectionPath } from './section.page.tsx';
import { SectionsTable } from './sections-table.tsx';

interface SignPageProps {
  here: AuditHere & { audit: Audit };
  overview: Overview;
  /** Of what is shown: it is signed just so, or not at all. */
  hash: string;
  /** It was sent to be signed and is not what it was when the page was opened. */
  changed: boolean;
}

/** The page on which the head signs: what is signed, or what is still missing. */
export function SignPage({ here, overview, hash, changed }: SignPageProps) {
  const complete = isComplete(overview);
  return (
    <AuditFrame place={here} title="Sign the audit" width="wide">
      {changed && (
        <InsetText>
          <strong>It is not signed: somebody changed the audit after you opened this page.</strong> Here it is as it stands now.
        </InsetText>
      )}
      {complete ? <ToSign here={here} overview={overview} hash={hash} /> : <Missing here={here} overview={overview} />}
    </AuditFrame>
  );
}

function ToSign({ here, overview, hash }: Omit<SignPageProps, 'changed'>) {
  const { audit, institution, cycle, path, staff } = here;
  const { asked } = overview.progress;
  return (
    <>
      <p class="lede">All {several(asked, 'question')} are answered, and it is said who gives guidance. You can sign.</p>
      <SectionsTable here={here} overview={overview} />
      <p>
        <a href={`${path}/sef`}>Read all answers on one page</a>
      </p>
      <h2>Who gives guidance</h2>
      <ul>
        {staff &&
          factWords(staff).map((words) => (
            <li>
              <bdi>{words}</bdi>
            </li>
          ))}
      </ul>
      <h2>What you sign</h2>
      <p>
        That these answers and this list are how <bdi>{institution.name}</bdi> sees its careers guidance in {cycle.year}, by the questions “
        {audit.review.title}”. From then on nobody can change them, unless you open the audit again and say why. The day counts at once as the day on
        which the audit was completed.
      </p>
      <p class="note">
        The content has the fingerprint <code class="as-typed">{hash}</code>
      </p>
      <form method="post" action={`${path}/sign`}>
        <FormId />
        <input type="hidden" name="hash" value={hash} />
        <div class="govuk-button-group">
          <Button preventDoubleClick>Sign the audit</Button>
          <a href={path}>Not yet</a>
        </div>
      </form>
    </>
  );
}

const WHY: Record<Unfinished, string> = {
  'no-answer': 'not answered',
  'to-be-confirmed': 'carried over from last year, to be confirmed',
  'not-applicable-not-allowed': 'said not to apply, which this question does not allow',
  'reason-missing': 'said not to apply, without a reason',
  'evidence-missing': 'a good level without the evidence that is asked for',
};

function Missing({ here, overview: { progress, staff } }: Pick<SignPageProps, 'here' | 'overview'>) {
  const { audit, cycle, institution, path } = here;
  const open = new Map(progress.open.map(({ question, why }) => [question, why]));
  const sections = sectionsOf(audit.review).filter(({ questions }) => questions.some(({ id }) => open.has(id)));
  return (
    <>
      <p class="lede">It cannot be signed yet. This is still missing:</p>
      {staff !== 'said' && (
        <p>
          <a href={staffPath(cycle, institution.id)}>Who gives guidance</a>: {staff === 'nothing' ? 'nobody said it yet' : 'to be confirmed'}
        </p>
      )}
      {sections.map((section) => (
        <>
          <h2>
            <a href={sectionPath(path, section)}>{section.listed}</a>
          </h2>
          <ul>
            {section.questions.map(({ id, asks }) => {
              const why = open.get(id);
              return why && <li>{`${asks} ${WHY[why].charAt(0).toUpperCase()}${WHY[why].slice(1)}.`}</li>;
            })}
          </ul>
        </>
      ))}
      <p>
        <a href={path}>Back to the audit</a>
      </p>
    </>
  );
}
