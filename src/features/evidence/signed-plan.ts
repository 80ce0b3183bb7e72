import type { AwardKept } from './fact.ts';

/** The day on which both sides had signed the plan here; null where none is signed. */
export function signedPlanOf(awards: readonly AwardKept[] | null): string | null {
  return awards?.find(({ planSigned }) => planSigned)?.actionPlanAgreedOn ?? null;
}

/** The list as it comes anew, with the day of a plan that is signed: it stands whatever a file or a form says. */
export function withSignedPlan(awards: readonly AwardKept[], stood: readonly AwardKept[] | null): AwardKept[] {
  const day = signedPlanOf(stood);
  return day === null ? [...awards] : awards.map((award) => ({ ...award, actionPlanAgreedOn: day, planSigned: true }));
}

/** What the next year begins with: its plan is another one, which nobody has signed. Null where nothing is left. */
export function awardsToCarry(awards: readonly AwardKept[]): AwardKept[] | null {
  const left = awards.flatMap(({ planSigned, ...award }) => {
    if (!planSigned) return [award];
    const saysMore = award.award !== '' || award.status !== 'none' || award.auditCompletedOn !== null;
    return saysMore ? [{ ...award, actionPlanAgreedOn: null }] : [];
  });
  return left.length > 0 ? left : null;
}
