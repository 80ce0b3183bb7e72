import type { Phase } from '../../rating/evidence.ts';
import type { Element, Framework } from '../../rating/framework.ts';
import type { FactKind } from '../evidence/index.ts';
import type { Held } from './city.queries.ts';

/** A piece of evidence that an element needs of an institution and that does not count yet. */
export interface Lack {
  element: string;
  kind: FactKind;
  /** It was copied from the year before, and nobody has confirmed it. */
  toConfirm: boolean;
}

export interface Lacking {
  institution: string;
  lacks: Lack[];
}

interface Asked {
  id: string;
  phases: readonly string[];
}

/** What each institution lacks, in the order of the framework's elements; institutions that lack nothing are not in it. */
export function lackingOf(institutions: readonly Asked[], held: readonly Held[], { elements }: Pick<Framework, 'elements'>, year: string): Lacking[] {
  const there = new Map(held.map((each) => [placeOf(each.institution, each.kind, each.key), each.toConfirm]));
  return institutions.flatMap(({ id, phases }) => {
    const lacks = elements.flatMap((element) =>
      needsOf(element, phases).flatMap((kind) => {
        const toConfirm = there.get(placeOf(id, kind, keyOf(kind, year)));
        return toConfirm === false ? [] : [{ element: element.id, kind, toConfirm: toConfirm ?? false }];
      }),
    );
    return lacks.length > 0 ? [{ institution: id, lacks }] : [];
  });
}

/** The kinds of evidence that an element needs of an institution with these leavers; none where the element is not about it. */
export function needsOf({ rule }: Pick<Element, 'rule'>, phases: readonly string[]): FactKind[] {
  const has = (phase: Phase) => phases.includes(phase);
  switch (rule.kind) {
    case 'award':
      return ['quality-award'];
    case 'staff':
      return ['staff'];
    case 'survey':
      return ['survey'];
    case 'count':
      return ['gatsby'];
    case 'share':
      if (rule.evidence === 'y11-activity') return has('ks4') ? ['y11-activity'] : [];
      return [
        ...(has('ks4') && rule.phases !== 'post16-only' ? ['ks4-destinations' as const] : []),
        ...(has('post16') && rule.phases !== 'ks4-only' ? ['post16-destinations' as const] : []),
      ];
  }
}

/** A survey is of this year; last year's alone is no evidence of it. */
function keyOf(kind: FactKind, year: string): string {
  return kind === 'survey' ? year : '';
}

function placeOf(institution: string, kind: FactKind, key: string): string {
  return `${institution} ${kind} ${key}`;
}

export function countLacks(lacking: readonly Lacking[]): number {
  return lacking.reduce((sum, { lacks }) => sum + lacks.length, 0);
}
