import { type Completeness, profileOf, type Review, type ReviewLevel } from '../../reviews/index.ts';
import type { Kept } from '../evidence/index.ts';
import { type Assigned, type Audit, answersOf, progressOf, type Section, sectionsOf, standingOf } from './audit.ts';
import type { AuditHere } from './load-audit.ts';

/** How far one section is. */
export interface SectionProgress {
  id: string;
  title: string;
  listed: string;
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
  const sections = sectionsOf(audit.review);
  const lines = profileOf(byPages(audit.review, sections), answersOf(audit));
  return sections.map(({ id, title, listed, questions }) => {
    const line = lines.find(({ part }) => part.id === id);
    return {
      ...{ id, title, listed, questions: questions.length, finished: line?.finished ?? 0, level: line?.level ?? null },
      toConfirm: questions.filter((question) => standingOf(audit, question.id)?.toConfirm).length,
      notApplicable: line !== undefined && line.notApplicable === line.asked,
      assigned: audit.assigned.get(id) ?? null,
    };
  });
}

const PAGES = 'page';

/** The review divided by its pages alone, so that its rules count each page as they count a theme. */
function byPages(review: Review, sections: readonly Section[]): Review {
  const pageOf = new Map(sections.flatMap(({ id, questions }) => questions.map((question) => [question.id, id] as const)));
  return {
    ...review,
    divisions: [{ id: PAGES, title: 'Page', parts: sections.map(({ id, title, about }) => ({ id, title, about })) }],
    questions: review.questions.map((question) => ({ ...question, in: { [PAGES]: pageOf.get(question.id) ?? '' } })),
  };
}
