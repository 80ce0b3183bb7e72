import { onDay } from '../../../ui/format.ts';
import { type Audit, NOTHING_SAID, type Section, sectionsOf, signatureOf, standingOf } from '../audit.ts';
import type { HeldFact } from '../held-facts.ts';
import type { AuditHere } from '../load-audit.ts';
import type { AuditResult } from '../result.ts';
import { AuditFrame } from './audit-frame.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { ReviewStep } from './review-step.tsx';

interface SefPageProps {
  here: AuditHere & { audit: Audit };
  result: AuditResult;
  facts: readonly HeldFact[];
  /** The name of the partnership. */
  reader: string;
  now: Date;
}

/** The self-evaluation of careers guidance as one document: made to be printed, or kept as a PDF by the browser. */
export function SefPage({ here, result, facts, reader, now }: SefPageProps) {
  const { audit } = here;
  return (
    <AuditFrame place={here} title="Self-evaluation of careers guidance" width="reading">
      <p class="sef__print note">
        Print this page, or save it as a PDF from the print window of your browser. <a href={here.path}>Back to the audit</a>
      </p>
      <p>{stateWords(audit, now)}</p>
      <p class="note">
        By the questions “{audit.review.title}”. The institution’s own view, for <bdi>{reader}</bdi>.
      </p>
      <Profile here={here} result={result} />
      {sectionsOf(audit.review).map((section) => (
        <SectionAnswers audit={audit} section={section} facts={facts} />
      ))}
    </AuditFrame>
  );
}

function stateWords(audit: Audit, now: Date): string {
  const signed = signatureOf(audit);
  return signed ? `Completed and signed by ${signed.by ?? 'the head'} on ${onDay(signed.at)}.` : `Not signed: as it stands on ${onDay(now)}.`;
}

function Profile({ here: { audit }, result: { lines } }: Pick<SefPageProps, 'here' | 'result'>) {
  return (
    <>
      {audit.review.divisions.map(({ id, title }) => (
        <table class="rows sef__profile">
          <caption>By {title.toLowerCase()}</caption>
          <tbody>
            {lines
              .filter((line) => line.division === id)
              .map(({ part, level, asked, notApplicable }) => (
                <tr>
                  <th scope="row">{part.title}</th>
                  <td>
                    <ReviewStep review={audit.review} said={{ level, notApplicable: level === null && notApplicable === asked ? '' : null }} />
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      ))}
    </>
  );
}

function SectionAnswers({ audit, section, facts }: { audit: Audit; section: Section; facts: readonly HeldFact[] }) {
  return (
    <section class="sef__section">
      <h2>{section.name}</h2>
      {section.questions.map((question) => {
        const stands = standingOf(audit, question.id);
        const { level, words, notApplicable, evidence } = stands ?? NOTHING_SAID;
        return (
          <div class="sef__question">
            <h3>{question.asks}</h3>
            <p>
              <ReviewStep review={audit.review} said={stands ?? NOTHING_SAID} />
              {stands?.toConfirm && ' (carried over from last year, to be confirmed)'}
              {level !== null && `: ${question.levels[level - 1]}`}
            </p>
            {notApplicable && <p class="as-typed">{notApplicable}</p>}
            {words && <p class="as-typed">{words}</p>}
            <EvidenceList evidence={evidence} facts={facts} />
          </div>
        );
      })}
    </section>
  );
}
