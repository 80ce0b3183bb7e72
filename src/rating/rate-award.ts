import type { AwardEvidence, IsoDate } from './evidence.ts';
import type { AwardRule, AwardRung, Element } from './framework.ts';
import type { LevelScale } from './level.ts';
import { type RateElement, sourcesOf } from './rate-leavers.ts';
import type { ElementRating } from './rating.ts';
import { ladderVerdict, withoutFigures } from './rung.ts';
import { sentence } from './words.ts';

/** Best first: an institution stands on the best rung that holds for any of its awards. */
const RUNGS: AwardRung[] = ['held', 'working-towards', 'audited-and-planned', 'none-of-these'];

/** Quality award: by the best rung that holds on the cycle's date. */
export function awardRater(element: Element, rule: AwardRule, scale: LevelScale): RateElement {
  return ({ awards }, _, { date }): ElementRating => {
    const standing = awards.map((award) => ({ award, rung: rungOf(award, rule, date) }));
    const best = RUNGS.map((rung) => standing.find((each) => each.rung === rung)).find((each) => each !== undefined);
    if (!best) return withoutFigures(element, 'no-evidence', 'No file says whether an award is held.');
    const { award, rung } = best;
    return {
      ...ladderVerdict(element, rule.criteria, scale, rung),
      figures: { kind: 'award', award: award.award, status: award.status, expiresOn: expiryOf(award, rule) },
      explanation: `${sentence(wordsFor(award, rung, rule, date))} ${level(rule, scale, rung)}`.trim(),
      sources: sourcesOf(awards),
    };
  };
}

function level(rule: AwardRule, scale: LevelScale, rung: AwardRung): string {
  const found = scale.levels.find(({ id }) => rule.criteria[id]?.rung === rung);
  return found ? `So ${found.title}.` : '';
}

export function rungOf(award: AwardEvidence, rule: AwardRule, date: IsoDate): AwardRung {
  const expires = expiryOf(award, rule);
  if (award.status === 'held' && (expires === null || expires >= date)) return 'held';
  if (award.status === 'working-towards') return 'working-towards';
  return award.auditCompletedOn && award.actionPlanAgreedOn ? 'audited-and-planned' : 'none-of-these';
}

/** The day the award lapses: as recorded, else by the rule's years of validity. ISO dates compare as text. */
function expiryOf({ expiresOn, awardedOn }: AwardEvidence, { 'valid-years': years }: AwardRule): IsoDate | null {
  if (expiresOn || !years || !awardedOn) return expiresOn;
  return `${String(Number(awardedOn.slice(0, 4)) + years).padStart(4, '0')}${awardedOn.slice(4)}`;
}

function wordsFor(award: AwardEvidence, rung: AwardRung, rule: AwardRule, date: IsoDate): string {
  const name = award.award || 'a quality award';
  const expires = expiryOf(award, rule);
  if (rung === 'held') return `holds ${name}${expires ? `, valid until ${expires}` : ''}`;
  if (rung === 'working-towards') return `is working towards ${name}`;
  const lapsed =
    award.status === 'held' && expires && expires < date ? `${name} expired on ${expires}, before ${date}; ` : 'no award is held or worked towards; ';
  if (rung === 'audited-and-planned')
    return `${lapsed}the IAG audit was completed on ${award.auditCompletedOn} and an action plan agreed on ${award.actionPlanAgreedOn}`;
  return (
    lapsed +
    (award.auditCompletedOn
      ? `the IAG audit was completed on ${award.auditCompletedOn}, but no action plan is agreed`
      : 'no completed IAG audit is recorded')
  );
}
