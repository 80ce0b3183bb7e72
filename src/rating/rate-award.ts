import type { AwardEvidence, IsoDate } from './evidence.ts';
import type { AwardRule, AwardRung, Element } from './framework.ts';
import type { LevelScale } from './level.ts';
import { type RateElement, sourcesOf } from './rate-leavers.ts';
import type { ElementRating } from './rating.ts';
import { ladderOf, withoutFigures } from './rung.ts';
import { day, sentence } from './words.ts';

/** Best first: an institution stands on the best rung that holds for any of its awards. */
const RUNGS: AwardRung[] = ['held', 'working-towards', 'audited-and-planned', 'none-of-these'];

/** Quality award: by the best rung that holds on the cycle's date. */
export function awardRater(element: Element, rule: AwardRule, scale: LevelScale): RateElement {
  const ladder = ladderOf(element, rule.criteria, scale);
  return ({ awards }, _, { date }): ElementRating => {
    const [best] = awards.map((award) => ({ award, rung: rungOf(award, rule, date) })).sort((a, b) => better(a, b, rule));
    if (!best) return withoutFigures(element, 'no-evidence', 'No file says whether an award is held.');
    const { award, rung } = best;
    const rated = ladder(rung);
    const so = rated.level ? `So ${scale.title(rated.level)}.` : '';
    return {
      ...rated,
      figures: { kind: 'award', award: award.award, status: award.status, expiresOn: expiryOf(award, rule) },
      explanation: `${sentence(wordsFor(award, rung, rule, date))} ${so}`.trim(),
      sources: sourcesOf(awards),
    };
  };
}

interface Standing {
  award: AwardEvidence;
  rung: AwardRung;
}

/** The best rung first; on one rung the award that lasts longest, then the latest plan, so that the order of rows does not matter. */
function better(a: Standing, b: Standing, rule: AwardRule): number {
  const [keyA, keyB] = [keyOf(a, rule), keyOf(b, rule)];
  return RUNGS.indexOf(a.rung) - RUNGS.indexOf(b.rung) || (keyA > keyB ? -1 : keyA < keyB ? 1 : 0);
}

function keyOf({ award }: Standing, rule: AwardRule): string {
  const dates = [expiryOf(award, rule) ?? 'without end', award.actionPlanAgreedOn ?? '', award.auditCompletedOn ?? ''];
  return [...dates.map((date) => date.padEnd(12)), award.status, award.award].join();
}

function rungOf(award: AwardEvidence, rule: AwardRule, date: IsoDate): AwardRung {
  const expires = expiryOf(award, rule);
  if (award.status === 'held' && (expires === null || expires >= date)) return 'held';
  if (award.status === 'working-towards') return 'working-towards';
  return award.auditCompletedOn && award.actionPlanAgreedOn ? 'audited-and-planned' : 'none-of-these';
}

/** The day the award lapses: as recorded, but never later than the rule's years of validity allow. ISO dates compare as text. */
function expiryOf({ expiresOn, awardedOn }: AwardEvidence, { 'valid-years': years }: AwardRule): IsoDate | null {
  const lapses = years && awardedOn ? yearsAfter(awardedOn, years) : null;
  if (!expiresOn || !lapses) return expiresOn ?? lapses;
  return expiresOn < lapses ? expiresOn : lapses;
}

function yearsAfter(date: IsoDate, years: number): IsoDate {
  const year = Number(date.slice(0, 4)) + years;
  const day = date.endsWith('-02-29') && !isLeap(year) ? '-02-28' : date.slice(4);
  return `${String(year).padStart(4, '0')}${day}`;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function wordsFor(award: AwardEvidence, rung: AwardRung, rule: AwardRule, date: IsoDate): string {
  const name = `${award.award ? 'the ' : ''}${award.award || 'a quality award'}`;
  const expires = expiryOf(award, rule);
  if (rung === 'held') return `holds ${name}${expires ? `, valid until ${day(expires)}` : ''}`;
  if (rung === 'working-towards') return `is working towards ${name}`;
  const lapsed = award.status === 'held' && expires && expires < date;
  const start = lapsed ? `${name} expired on ${day(expires)}, before ${day(date)}; ` : 'no award is held or worked towards; ';
  return start + auditWords(award);
}

function auditWords({ auditCompletedOn: audit, actionPlanAgreedOn: plan }: AwardEvidence): string {
  if (!audit) return 'no completed IAG audit is recorded';
  const done = `the IAG audit was completed on ${day(audit)}`;
  return plan ? `${done} and an action plan agreed on ${day(plan)}` : `${done}, but no action plan is agreed`;
}
