import type { StaffEvidence } from './evidence.ts';
import type { Element, StaffRule, StaffRung } from './framework.ts';
import type { LevelScale } from './level.ts';
import { type RateElement, sourcesOf } from './rate-leavers.ts';
import { ladderOf, withoutFigures } from './rung.ts';
import { count, several } from './words.ts';

/** Worst first, so that a rung's place is how high it is. */
const RUNGS: StaffRung[] = ['none', 'some-cpd', 'working-towards', 'qualified'];

/** The role that says: nobody here delivers guidance. */
const NOBODY = '-';

/** Qualified staff: the rung of the person, or persons, that the reading asks about. */
export function staffRater(element: Element, rule: StaffRule, scale: LevelScale): RateElement {
  const ladder = ladderOf(element, rule.criteria, scale);
  return ({ staff }) => {
    if (staff.length === 0) return withoutFigures(element, 'no-evidence', 'No file says who gives guidance.');
    const open = hoursNotKnown(staff, rule);
    if (open) return withoutFigures(element, 'no-evidence', open);
    const counted = deciding(staff, rule);
    if (!counted) return withoutFigures(element, 'no-evidence', 'Staff are recorded, but none of them as giving guidance.');
    const rung = rungOf(counted, rule);
    const { person, qualificationLevel, workingTowardsLevel, cpd } = counted;
    const rated = ladder(rung);
    const named = rated.level ? ` So ${scale.title(rated.level)}.` : '';
    return {
      ...rated,
      figures: { kind: 'staff', person: person === NOBODY ? null : person, qualificationLevel, workingTowardsLevel, cpd },
      explanation: wordsFor(staff, counted, rung, rule) + named,
      sources: sourcesOf(staff),
    };
  };
}

/** How high this person stands on the ladder. */
function rungOf({ qualificationLevel, workingTowardsLevel, cpd }: StaffEvidence, { 'level-asked': asked = 4 }: StaffRule): StaffRung {
  if (qualificationLevel !== null && qualificationLevel >= asked) return 'qualified';
  if (workingTowardsLevel !== null && workingTowardsLevel >= asked) return 'working-towards';
  return cpd ? 'some-cpd' : 'none';
}

/** Who gives most hours cannot be told where some who give guidance have theirs recorded and others not; where nobody has, all give as many. */
function hoursNotKnown(staff: StaffEvidence[], { whose }: StaffRule): string | null {
  const giving = staff.filter(({ givesGuidance }) => givesGuidance);
  const without = giving.filter(({ hours }) => hours === null).length;
  if (whose !== 'most-hours' || without === 0 || without === giving.length) return null;
  return `Hours are not recorded for ${without} of the ${count(giving.length)} who give guidance, so it cannot be told who gives most.`;
}

/** The person whose rung is the institution's; null where the reading asks for those who give guidance and there are none. */
function deciding(staff: StaffEvidence[], rule: StaffRule): StaffEvidence | null {
  const lowest = (people: StaffEvidence[]) => people.reduce((low, person) => (byStanding(person, low, rule) < 0 ? person : low));
  if (rule.whose === 'everyone') {
    const giving = staff.filter(({ givesGuidance, person }) => givesGuidance || person === NOBODY);
    return giving.length > 0 ? lowest(giving) : null;
  }
  if (rule.whose === 'most-hours') {
    const most = Math.max(...staff.map(({ hours }) => hours ?? 0));
    return lowest(staff.filter(({ hours }) => (hours ?? 0) === most));
  }
  return staff.reduce((best, person) => (byStanding(person, best, rule) > 0 ? person : best));
}

/** Lower rung first; on one rung by qualification and then by role, so that the order of rows does not matter. */
function byStanding(a: StaffEvidence, b: StaffEvidence, rule: StaffRule): number {
  const rungs = RUNGS.indexOf(rungOf(a, rule)) - RUNGS.indexOf(rungOf(b, rule));
  const levels = (a.qualificationLevel ?? -1) - (b.qualificationLevel ?? -1) || (a.workingTowardsLevel ?? -1) - (b.workingTowardsLevel ?? -1);
  return rungs || levels || Number(a.cpd) - Number(b.cpd) || (a.person < b.person ? 1 : a.person > b.person ? -1 : 0);
}

function wordsFor(staff: StaffEvidence[], counted: StaffEvidence, rung: StaffRung, rule: StaffRule): string {
  if (counted.person === NOBODY) return 'Nobody here gives guidance.';
  const who = {
    'best-qualified': 'The best qualified',
    everyone: 'The least qualified of those who give guidance',
    'most-hours': 'The one with most hours',
  }[rule.whose ?? 'best-qualified'];
  const among = staff.length > 1 ? ` (of ${several(staff.length, 'person', 'people')} recorded)` : '';
  return `${staff.length > 1 ? who : 'The one person recorded'}${among}, ${counted.person}, ${holds(counted, rung, rule)}.`;
}

function holds({ qualificationLevel, workingTowardsLevel }: StaffEvidence, rung: StaffRung, { 'level-asked': asked = 4 }: StaffRule): string {
  if (rung === 'qualified') return `holds a guidance qualification at level ${qualificationLevel}; level ${asked} is asked for`;
  const below =
    qualificationLevel === null
      ? 'holds no guidance qualification'
      : `holds a guidance qualification at level ${qualificationLevel}, below the level ${asked} asked for`;
  if (rung === 'working-towards') return `${below}, and is working towards level ${workingTowardsLevel}`;
  return `${below}, ${rung === 'some-cpd' ? 'but has had formal training in guidance' : 'and no formal training is recorded'}`;
}
