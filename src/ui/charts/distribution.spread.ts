import { type Figure, isKnown } from './figure.ts';

export interface Standing {
  name: string;
  figure: Figure;
}

/** A standing with a figure. */
export interface Known {
  name: string;
  share: number;
}

/** What is drawn: those with a figure, the one that is looked at apart. */
export interface Spread {
  one: Known | null;
  others: Known[];
  comparator: { name: string; share: number } | null;
}

export function spreadOf(institutions: readonly Standing[], one: number | null, comparator: Spread['comparator']): Spread {
  const known = institutions.map(({ name, figure }): Known | null => (isKnown(figure) ? { name, share: figure } : null));
  return {
    one: one === null ? null : (known[one] ?? null),
    others: known.filter((each, index) => each !== null && index !== one) as Known[],
    comparator,
  };
}
