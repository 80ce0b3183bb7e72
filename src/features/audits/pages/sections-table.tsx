import { several } from '../../../rating/words.ts';
import { Tag } from '../../../ui/govuk/tag.tsx';
import { type Row, Rows } from '../../../ui/rows.tsx';
import { staffPath } from '../../evidence/index.ts';
import type { Audit } from '../audit.ts';
import type { AuditHere } from '../load-audit.ts';
import type { Overview, SectionProgress, StaffSaid } from '../overview.ts';
import { ReviewStep } from './review-step.tsx';
import { sectionPath } from './section.page.tsx';

interface SectionsTableProps {
  here: AuditHere & { audit: Audit };
  overview: Overview;
}

/** All parts of an audit with how far each is; the register of staff is one of them. */
export function SectionsTable({ here, overview }: SectionsTableProps) {
  const columns = ['Part', 'Answered', 'Level so far', 'Who'].map((title) => ({ title }));
  return (
    <Rows
      caption="Parts of the audit"
      columns={columns}
      rows={[...overview.sections.map((section) => rowOf(section, here)), staffRow(here, overview.staff)]}
      fits
    />
  );
}

function rowOf(section: SectionProgress, { audit, path }: SectionsTableProps['here']): Row {
  const { listed, level, notApplicable, assigned } = section;
  const step = level !== null || notApplicable;
  return {
    name: <a href={sectionPath(path, section)}>{listed}</a>,
    cells: [
      <Answered of={section} />,
      step ? <ReviewStep review={audit.review} said={{ level, notApplicable: notApplicable ? '' : null }} /> : '–',
      assigned ? <bdi>{assigned.name}</bdi> : '–',
    ],
  };
}

function Answered({ of: { finished, questions, toConfirm } }: { of: SectionProgress }) {
  if (finished === questions) return <>All {questions}</>;
  return (
    <>
      {finished} of {questions} {toConfirm > 0 && <Tag colour="yellow">{several(toConfirm, 'answer')} to confirm</Tag>}
    </>
  );
}

const STAFF: Record<StaffSaid, string> = { nothing: 'Not yet', 'to-confirm': 'To be confirmed', said: 'Listed' };

function staffRow({ cycle, institution }: AuditHere, staff: StaffSaid): Row {
  const said = staff === 'said' ? STAFF.said : <Tag colour="yellow">{STAFF[staff]}</Tag>;
  return { name: <a href={staffPath(cycle, institution.id)}>Who gives guidance, and their qualifications</a>, cells: [said, '–', '–'] };
}
