import type { Fault } from './finding.ts';
import type { AwardRule, StaffRule } from './framework.ts';
import type { LevelScale } from './level.ts';
import { unreachable } from './lint-line.ts';
import { orderFaults } from './lint-order.ts';
import { rungsOf } from './rung.ts';

const RUNGS: Record<(AwardRule | StaffRule)['kind'], string[]> = {
  award: ['held', 'working-towards', 'audited-and-planned', 'none-of-these'],
  staff: ['qualified', 'working-towards', 'some-cpd', 'none'],
};

/** Faults of a ladder: every rung that an institution can stand on must give one level, and every level must have a rung. */
export function lintLadder(rule: AwardRule | StaffRule, scale: LevelScale): Fault[] {
  const criteria = Object.values(rule.criteria).flatMap(rungsOf);
  const found = RUNGS[rule.kind].flatMap((rung): Fault[] => {
    const times = criteria.filter((each) => each === rung).length;
    return times === 1 ? [] : [rungFault(times === 0 ? 'hole' : 'overlap', rung)];
  });
  const without = scale.levels.filter(({ id }) => !rule.criteria[id]);
  const worstFirst = [...RUNGS[rule.kind]].reverse().map((rung) => ({
    levels: scale.levels.filter(({ id }) => (rule.criteria[id] ? rungsOf(rule.criteria[id]) : []).includes(rung as never)).map(({ id }) => id),
  }));
  return [...found, ...orderFaults(worstFirst, scale), ...without.map(({ id, title }) => unreachable(id, title, 'The level has no criterion.'))];
}

function rungFault(rule: 'hole' | 'overlap', rung: string): Fault {
  const message = rule === 'hole' ? `No level asks for the rung "${rung}".` : `More than one level asks for the rung "${rung}".`;
  return { rule, severity: 'error', message, counterexample: { says: `An institution on the rung "${rung}".` }, key: `${rule} ${rung}` };
}
