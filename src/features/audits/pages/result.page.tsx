import { several } from '../../../rating/words.ts';
import { GOOD, type Review } from '../../../reviews/index.ts';
import type { Chart } from '../../../ui/charts/chart.ts';
import { ChartFigure } from '../../../ui/charts/chart-figure.tsx';
import { KeyFigure, KeyFigures } from '../../../ui/key-figures.tsx';
import { Rows } from '../../../ui/rows.tsx';
import { type Audit, progressOf, sectionWord, signatureOf } from '../audit.ts';
import type { AuditHere } from '../load-audit.ts';
import type { AuditResult } from '../result.ts';
import { AuditFrame } from './audit-frame.tsx';
import { OtherSet } from './other-set.tsx';
import { QuestionLink } from './question-link.tsx';
import { ReviewStep } from './review-step.tsx';

interface ResultPageProps {
  here: AuditHere & { audit: Audit };
  result: AuditResult;
  charts: Chart[];
}

/** What an audit comes to: where the institution stands by its own view, what is strong, what is not, and what moved. */
export function ResultPage({ here, result, charts }: ResultPageProps) {
  const { audit, path } = here;
  return (
    <AuditFrame place={here} title="Result of the audit" width="wide">
      <p class="lede">{headline(audit, result)}</p>
      {!signatureOf(audit) && <p>The audit is not signed: this is how it stands so far. Answers to be confirmed do not count.</p>}
      <Figures audit={audit} result={result} />
      {charts.map((chart) => (
        <ChartFigure chart={chart} heading={2} />
      ))}
      <Gaps here={here} result={result} />
      <Strengths here={here} result={result} />
      <Moves here={here} result={result} />
      {result.others.map((other) => (
        <OtherSet here={here} other={other} />
      ))}
      <p>
        <a href={`${path}/sef`}>A self-evaluation to print</a>
        {' · '}
        <a href={path}>Back to the audit</a>
      </p>
      <p class="note">This is the institution’s own view. It is no rating; from it follow actions for the plan.</p>
    </AuditFrame>
  );
}

function headline({ review }: Audit, { lines }: AuditResult): string {
  const [division] = review.divisions;
  const own = lines.filter((line) => line.division === division?.id && line.level !== null);
  if (own.length === 0) return 'Nothing is answered yet.';
  const good = own.filter(({ level }) => level !== null && level >= GOOD).length;
  return `${good} of ${several(own.length, sectionWord(review).toLowerCase())} ${good === 1 ? 'is' : 'are'} ${review.levels[2]} or better.`;
}

function Figures({ audit, result: { strengths, gaps, moved, before } }: { audit: Audit; result: AuditResult }) {
  const { finished, asked } = progressOf(audit);
  const up = moved.filter(({ change }) => change > 0).length;
  return (
    <KeyFigures>
      <KeyFigure figure={`${finished} of ${asked}`}>questions are answered</KeyFigure>
      <KeyFigure figure={several(strengths.length, 'strength')}>{audit.review.levels[2]} or better, and shown</KeyFigure>
      <KeyFigure figure={several(gaps.length, 'gap')}>below {audit.review.levels[2].toLowerCase()}, or not shown</KeyFigure>
      {before && <KeyFigure figure={`${up} up, ${moved.length - up} down`}>questions moved since {before.year}</KeyFigure>}
    </KeyFigures>
  );
}

type PartProps = Pick<ResultPageProps, 'here' | 'result'>;

function Gaps({ here, result: { gaps } }: PartProps) {
  const { review } = here.audit;
  if (gaps.length === 0) return null;
  return (
    <>
      <h2>Gaps, the lowest first</h2>
      <Rows
        caption="Gaps"
        columns={['Question', 'Level', 'What the next level looks like'].map((title) => ({ title }))}
        rows={gaps.map(({ question, level, why }) => ({
          name: <QuestionLink here={here} question={question} />,
          cells: [
            <ReviewStep review={review} said={{ level, notApplicable: null }} />,
            why === 'evidence-missing' ? 'The evidence that is asked for is missing' : nextLevel(review, question, level),
          ],
        }))}
        fits
      />
    </>
  );
}

/** Levels count from 1, so that the text of the next one stands at the number of this one. */
function nextLevel({ questions }: Review, question: string, level: number): string {
  return questions.find(({ id }) => id === question)?.levels[level] ?? '';
}

function Strengths({ here, result: { strengths } }: PartProps) {
  if (strengths.length === 0) return null;
  return (
    <>
      <h2>Strengths</h2>
      <ul>
        {strengths.map(({ question, level }) => (
          <li>
            <ReviewStep review={here.audit.review} said={{ level, notApplicable: null }} />: <QuestionLink here={here} question={question} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Moves({ here, result: { moved, before } }: PartProps) {
  const { review } = here.audit;
  if (!before) return null;
  return (
    <>
      <h2>Since {before.year}</h2>
      {moved.length === 0 && <p>No question that was answered in both years moved.</p>}
      {moved.length > 0 && (
        <Rows
          caption={`Questions that moved since ${before.year}`}
          columns={['Question', before.year, here.cycle.year, 'Change'].map((title) => ({ title }))}
          rows={moved.map((each) => ({
            name: <QuestionLink here={here} question={each.question} />,
            cells: [
              <ReviewStep review={review} said={{ level: each.before, notApplicable: null }} />,
              <ReviewStep review={review} said={{ level: each.now, notApplicable: null }} />,
              `${several(Math.abs(each.change), 'level')} ${each.change > 0 ? 'up' : 'down'}`,
            ],
          }))}
          fits
        />
      )}
    </>
  );
}
