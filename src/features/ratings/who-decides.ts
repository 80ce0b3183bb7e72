import type { StaffEvidence } from '../../rating/evidence.ts';
import type { Framework, SettledFramework } from '../../rating/framework.ts';
import type { Verdict } from '../../rating/level.ts';
import { elementRaters } from '../../rating/rate.ts';
import { type Choices, chosenOption, settle } from '../../rating/reading.ts';
import type { AssembledCycle } from '../evidence/index.ts';

/** Whose qualification decides, with one option of a reading, all others as they are chosen. */
export interface Decider {
  option: string;
  says: string;
  chosen: boolean;
  verdict: Pick<Verdict, 'status' | 'levels'>;
  /** The role of the person; null where nobody decides. */
  person: StaffEvidence['person'] | null;
}

export interface WhoDecides {
  reading: string;
  asks: string;
  deciders: Decider[];
}

/** Who decides a rating of qualified staff under each reading, as the engine finds it; nothing for a rating of another kind. */
export function whoDecides(framework: Framework, choices: Choices, { city }: Pick<AssembledCycle, 'city'>, element: string): WhoDecides[] {
  const asked = framework.elements.find(({ id }) => id === element);
  const [institution] = city.institutions;
  if (asked?.rule.kind !== 'staff' || !institution || institution.staff.length === 0) return [];
  return asked.readings.map((reading) => ({
    reading: reading.id,
    asks: reading.asks,
    deciders: reading.options.map((option) => ({
      ...{ option: option.id, says: option.says, chosen: chosenOption(reading, choices) === option },
      ...decided(settle(framework, { ...choices, [reading.id]: option.id }), city, element),
    })),
  }));
}

function decided(framework: SettledFramework, city: AssembledCycle['city'], element: string): Pick<Decider, 'verdict' | 'person'> {
  const [institution] = city.institutions;
  const rater = elementRaters(framework, city, { howSure: false }).find((each) => each.element.id === element);
  if (!rater || !institution) throw new Error(`The framework has no element “${element}”.`);
  const { status, levels, figures } = rater.rate(institution, rater.comparators(institution), city);
  return { verdict: { status, levels }, person: figures?.kind === 'staff' ? figures.person : null };
}
