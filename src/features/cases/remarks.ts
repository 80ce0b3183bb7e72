import type { Problem } from '../../evidence/problem.ts';
import type { AwardEvidence, CityEvidence, IsoDate } from '../../rating/evidence.ts';

/** What is not wrong by any rule, and yet somebody should look at it: facts dated after the day that awards are judged on. */
export function remarks({ institutions, date }: CityEvidence): Problem[] {
  return institutions.flatMap(({ awards }) => awards.flatMap((award) => later(award, date)));
}

function later(award: AwardEvidence, date: IsoDate): Problem[] {
  const dated: [column: string, what: string, day: IsoDate | null][] = [
    ['awarded_on', 'The award was given', award.status === 'held' ? award.awardedOn : null],
    ['audit_completed_on', 'The IAG audit was completed', award.auditCompletedOn],
    ['action_plan_agreed_on', 'The action plan was agreed', award.actionPlanAgreedOn],
  ];
  return dated.flatMap(([column, what, day]): Problem[] => {
    if (!day || day <= date) return [];
    const { file, line } = award.source;
    return [
      {
        severity: 'warning',
        file,
        line,
        column,
        message: `${what} on ${day}, after the day of this cycle (${date}). It is counted; check the date.`,
      },
    ];
  });
}
