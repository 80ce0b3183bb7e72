import type { AwardEvidence } from '../../../rating/evidence.ts';
import { day } from '../../../rating/words.ts';
import { isAward } from '../award.form.ts';
import { cyclePath } from '../cycle-params.ts';
import type { FactKind, StaffKept } from '../fact.ts';
import { auditOf, awardWords, factWords, NOBODY, staffWords } from '../fact-words.ts';
import type { Told } from '../history.queries.ts';
import type { May } from '../may.ts';
import { type Place, staffPath, staffRow } from '../place.ts';

interface StatementsProps {
  place: Place;
  told: Told | null;
  kind: FactKind;
  may: May;
}

/** What stands, a line each; awards lead to where each is changed, staff to the register. */
export function Statements({ place, told, kind, may }: StatementsProps) {
  if (!told) return <Missing place={place} kind={kind} may={may} />;
  if (kind === 'quality-award') return <Awards awards={told.fact as AwardEvidence[]} path={may.state ? place.path : null} />;
  if (kind === 'staff') return <Staff staff={told.fact as StaffKept[]} path={staffPath(place.cycle, place.institution.id)} />;
  return (
    <ul>
      {factWords(told).map((words) => (
        <li>{words}</li>
      ))}
    </ul>
  );
}

function Missing({ place, kind, may }: Omit<StatementsProps, 'told'>) {
  const fromFile = kind !== 'quality-award' && kind !== 'staff';
  return (
    <p class="note">
      {MISSING[kind]} {fromFile && may.typeFigures && <a href={`${cyclePath(place.cycle)}/imports/new`}>Send the file</a>}
    </p>
  );
}

const MISSING: Record<FactKind, string> = {
  'ks4-destinations': 'Comes with the Department for Education’s file of destinations after Key Stage 4.',
  'post16-destinations': 'Comes with the Department for Education’s file of destinations after 16 to 18 study.',
  'y11-activity': 'Comes with the local authority’s file of what Year 11 leavers do.',
  'quality-award': 'Say which award is held or worked towards, or when the audit was completed.',
  staff: 'Say who gives guidance, and how qualified they are.',
  survey: 'Comes with the file of answers to the student survey.',
  gatsby: 'Comes with the file of benchmarks.',
};

function Awards({ awards, path }: { awards: AwardEvidence[]; path: string | null }) {
  const { audit, plan } = auditOf(awards);
  const real = awards.filter(isAward);
  return (
    <ul>
      {real.length === 0 && <li>No award is held or worked towards.</li>}
      {real.map((award) => (
        <li>
          <bdi>{awardWords(award)}</bdi> {path && <Change href={`${path}/award?${new URLSearchParams({ name: award.award })}`} what={award.award} />}
        </li>
      ))}
      <li>
        {audit ? `Audit of careers guidance (IAG audit) completed on ${day(audit)}` : 'The audit of careers guidance (IAG audit) is not completed'}
      </li>
      <li>{plan ? `Action plan agreed on ${day(plan)}` : 'No action plan is agreed'}</li>
    </ul>
  );
}

function Staff({ staff, path }: { staff: StaffKept[]; path: string }) {
  return (
    <ul>
      {staff.map((person) => (
        <li>
          {person.person === NOBODY ? (
            staffWords(person)
          ) : (
            <a href={`${path}#${staffRow(person.person)}`}>
              <bdi>{staffWords(person)}</bdi>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function Change({ href, what }: { href: string; what: string }) {
  return (
    <a href={href}>
      Change<span class="govuk-visually-hidden"> {what}</span>
    </a>
  );
}
