import { several } from '../../../rating/words.ts';
import type { Review } from '../../../reviews/index.ts';
import { Details } from '../../../ui/govuk/details.tsx';
import { InstitutionStrip } from '../../../ui/institution-strip.tsx';
import { KeyFigure, KeyFigures } from '../../../ui/key-figures.tsx';
import { NextForYou } from '../../../ui/next-for-you.tsx';
import { Page } from '../../../ui/page.tsx';
import { cyclePath, isLocked } from '../../evidence/index.ts';
import { type Audit, signatureOf } from '../audit.ts';
import type { AuditHere } from '../load-audit.ts';
import type { AuditBefore } from '../load-before.ts';
import { type Overview, overviewOf } from '../overview.ts';
import { AUDIT_TITLE, captionOf, crumbsTo } from './audit-frame.tsx';
import { nextSteps } from './audit-next.tsx';
import { BeginForm } from './begin-audit.page.tsx';
import { SectionsTable } from './sections-table.tsx';
import { SigningsList } from './signings-list.tsx';

interface AuditPageProps {
  here: AuditHere & { audit: Audit };
  before: AuditBefore | null;
  /** The sets of questions to choose from, as long as nothing is answered. */
  reviews: readonly Review[];
  /** The id of the person who reads. */
  reader: string;
  now: Date;
}

/** How far the audit of an institution is, part by part. */
export function AuditPage({ here, before, reviews, reader, now }: AuditPageProps) {
  const { audit, cycle, path, may } = here;
  const overview = overviewOf(here);
  const signed = signatureOf(audit);
  return (
    <Page title={AUDIT_TITLE} caption={captionOf(here)} crumbs={[...crumbsTo(here), { text: 'Audit' }]} width="wide">
      <InstitutionStrip path={`${cyclePath(cycle)}/institutions/${here.institution.id}`} current="audit" />
      <p class="lede">{headline(overview, audit)}</p>
      {isLocked(cycle) && <p>The ratings of {cycle.year} are published, so that this audit stays as it is.</p>}
      <Figures overview={overview} here={here} />
      <NextForYou steps={nextSteps({ here, overview, reader })} done={doneWords(signed !== null, may.answer || may.sign)} />
      <SectionsTable here={here} overview={overview} />
      <p>
        {may.answer && (
          <>
            <a href={`${path}/assign`}>Say who does what</a>
            {' · '}
          </>
        )}
        <a href={`${path}/result`}>The result{signed ? '' : ' so far'}</a>
        {' · '}
        <a href={`${path}/sef`}>A self-evaluation to print</a>
        {' · '}
        <a href={`${cyclePath(cycle)}/institutions/${here.institution.id}/lessons`}>What others say</a>
      </p>
      <p class="note">
        Done by the questions “{audit.review.title}”, version {audit.review.version}.
        {before && ` Answers of ${before.year} were carried over, to be confirmed.`}
      </p>
      {may.answer && audit.said.size === 0 && (
        <Details summary="Use other questions">
          <BeginForm here={here} reviews={reviews} />
        </Details>
      )}
      <SigningsList signings={audit.signings} now={now} />
      {may.reopen && (
        <p>
          <a href={`${path}/reopen`}>Open the audit again</a>
        </p>
      )}
    </Page>
  );
}

function headline({ progress, sections }: Overview, audit: Audit): string {
  const signed = signatureOf(audit);
  if (signed) return `The audit is completed and signed by ${signed.by ?? 'the head'}.`;
  const { finished, asked } = progress;
  const done = sections.filter((section) => section.finished === section.questions).length;
  return `${finished} of ${several(asked, 'question')} answered; ${done} of ${several(sections.length, 'part')} finished.`;
}

function Figures({ overview: { progress, toConfirm, withoutEvidence, staff }, here }: { overview: Overview; here: AuditHere }) {
  const waits = here.may.answer;
  const left = progress.asked - progress.finished;
  return (
    <KeyFigures>
      <KeyFigure figure={left === 0 ? 'Every question' : `${left} of ${progress.asked}`} act={waits && left > 0}>
        {left === 0 ? 'is answered' : left === 1 ? 'question is still open' : 'questions are still open'}
      </KeyFigure>
      {toConfirm > 0 && (
        <KeyFigure figure={String(toConfirm)} act={waits}>
          of them {toConfirm === 1 ? 'is' : 'are'} carried over from last year and to be confirmed
        </KeyFigure>
      )}
      {withoutEvidence > 0 && (
        <KeyFigure figure={String(withoutEvidence)} act={waits}>
          of them {withoutEvidence === 1 ? 'claims' : 'claim'} a good level without evidence
        </KeyFigure>
      )}
      <KeyFigure figure={staff === 'said' ? 'Staff are listed' : 'Staff'} act={waits && staff !== 'said'}>
        {staff === 'said'
          ? 'in the register, which is a part of the audit'
          : staff === 'to-confirm'
            ? 'carried over are to be confirmed'
            : 'are not listed yet'}
      </KeyFigure>
    </KeyFigures>
  );
}

function doneWords(signed: boolean, concerned: boolean): string {
  if (signed) return 'Nothing: the audit is signed. Its result is the beginning of the action plan.';
  return concerned ? 'Nothing more: the head can sign.' : 'Nothing: the institution is at work on it.';
}
