import type { Element, Framework } from './framework.ts';

/** Elements on which nobody is rated until the partnership decides on their criteria: their figures are shown, and no level. */
export function undecidedElements({ elements }: Pick<Framework, 'elements'>): Element[] {
  return elements.filter(({ rule }) => 'criteria' in rule && rule.criteria === 'to-be-determined');
}
