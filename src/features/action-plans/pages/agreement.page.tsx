import { day } from '../../../rating/words.ts';
import { InsetText } from '../../../ui/govuk/inset-text.tsx';
import { Page } from '../../../ui/page.tsx';
import { errorSummary } from '../../../web/form.ts';
import { cyclePath, evidencePath, isLocked } from '../../evidence/index.ts';
import { AGREEMENT_FIELDS } from '../agreement.form.ts';
import { agreedOn, STANDINGS, standingOf } from '../agreement-of.ts';
import type { AgreementView } from '../agreement-view.ts';
import type { Plan } from '../load-plan.ts';
import { AgreementRecord } from './agreement-record.tsx';
import { Differences } from './differences.tsx';
import { SaidForms } from './said-forms.tsx';
import { SignForms } from './sign-forms.tsx';
import { SignedContent } from './signed-content.tsx';

/** One page that shows what is signed, and where both sides sign it. */
export function AgreementPage(props: AgreementView) {
  const { plan, putForward, waitsForConfirming, errors = {} } = props;
  const { cycle, institution, path, content } = plan;
  const crumbs = [
    { text: 'Home', href: '/' },
    { text: institution.name, href: `${cyclePath(cycle)}/institutions/${institution.id}` },
    { text: 'Action plan', href: path },
    { text: 'Agreement' },
  ];
  return (
    <Page
      title="Agreement on ratings and plan"
      caption={`${institution.name}, ${cycle.year}`}
      crumbs={crumbs}
      errors={errorSummary(errors, [...AGREEMENT_FIELDS])}
      width="wide"
    >
      <p class="lede">{headline(plan)}</p>
      {isLocked(cycle) && <p>The ratings of {cycle.year} are published, so that nothing is signed any more. Progress goes on.</p>}
      {waitsForConfirming && (
        <InsetText>
          The day of the agreement stands with the awards that were carried over from last year. It counts in the rating of the quality award once
          somebody <a href={evidencePath(cycle, institution.id)}>confirms them</a>.
        </InsetText>
      )}
      <Differences plan={plan} putForward={putForward} />
      <div class="agreement">
        <SignedContent content={content} scale={plan.scale} />
        <div>
          <SignForms {...props} />
          <AgreementRecord plan={plan} now={props.now} />
          <SaidForms {...props} />
        </div>
      </div>
    </Page>
  );
}

function headline({ agreement, actions }: Plan): string {
  const on = agreedOn(agreement);
  const standing = standingOf(agreement, actions.length);
  if (standing === 'no-plan') return 'There is no action in the plan yet: nothing can be signed.';
  if (standing === 'in-work') return 'Not agreed yet. Both sides sign the same ratings and the same plan; then it is agreed.';
  if (standing === 'agreed') return `Agreed on ${day(on ?? '')}: both sides signed the same ratings and plan.`;
  return standing === 'amendment-waits' ? `Agreed on ${day(on ?? '')}; an amendment waits for signatures.` : `${STANDINGS[standing]}.`;
}
