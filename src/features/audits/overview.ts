import type { Completeness, ReviewLevel } from '../../reviews/index.ts';
import { profileOf } from '../../reviews/index.ts';
import type { Kept } from '../evidence/index.ts';
import { type Assigned, type Audit, answersOf, progressOf, sectionsOf, standingOf } from './audit.ts';
import type { AuditHere } from './load-audit.ts';

/** How far one section is. */
export interface SectionProgress {
  id: string;
  title: string;
  questions: number;
  finished: number;
  toConfirm: number;
  /** Nearest to the mean of what is answered so far; null where nothing is. */
  level: ReviewLevel | null;
  /** Whether nothing in it has a level only because all of it does not apply. */
  notApplicable: boolean;
  assigned: Assigned | null;
}

export type StaffSaid = 'nothing' | 'to-confirm' | 'said';

/** What the first page of an audit says. */
export interface Overview {
  progress: Completeness;
  sections: SectionProgress[];
  /** Answers that were carried over and wait for somebody to look at them. */
  toConfirm: number;
  /** Claims of a good level whose evidence is missing. */
  withoutEvidence: number;
  staff: StaffSaid;
}

export function overviewOf({ audit, staff }: Pick<AuditHere, 'staff'> & { audit: Audit }): Overview {
  const progress = progressOf(audit);
  const why = (reason: string) => progress.open.filter((each) => each.why === reason).length;
  return {
    progress,
    sections: sectionProgress(audit),
    toConfirm: why('to-be-confirmed'),
    withoutEvidence: why('evidence-missing'),
    staff: staffSaid(staff),
  };
}

/** Who gives guidance is a part of the audit too: the register has it. */
export function staffSaid(staff: Kept | null): StaffSaid {
  if (staff === null) return 'nothing';
  return staff.toConfirm ? 'to-confirm' : 'said';
}

/** The audit can be signed: every answer stands, and it is said who gives guidance. */
export function isComplete({ progress, staff }: Pick<Overview, 'progress' | 'staff'>): boolean {
  return progress.complete && staff === 'said';
}

function sectionProgress(audit: Audit): SectionProgress[] {
  const { review, assigned } = audit;
  const [division] = review.divisions;
  const lines = profileOf(review, answersOf(audit)).filter((line) => line.division === division?.id);
  return sectionsOf(review).map(({ id, title, questions }) => {
    const line = lines.find(({ part }) => part.id === id);
    return {
      ...{ id, title, questions: questions.length, finished: line?.finished ?? 0, level: line?.level ?? null },
      toConfirm: questions.filter((question) => standingOf(audit, question.id)?.toConfirm).length,
      notApplicable: line !== undefined && line.notApplicable === line.asked,
      assigned: assigned.get(id) ?? null,
    };
  });
}
