import { toNumber } from '../../rating/fraction.ts';
import { several } from '../../rating/words.ts';
import { agreementOf, type Heard, type Speaker } from '../../reviews/index.ts';

export const SPEAKERS: Record<Speaker, string> = { students: 'Students', parents: 'Parents', partners: 'Partners', outcome: 'Where students went' };

const THAN: Record<Speaker, string> = {
  students: 'students do',
  parents: 'parents do',
  partners: 'partners do',
  outcome: 'where students went suggests',
};

/** "Leaders see it much better than students do." */
export function differenceWords({ claim, furthest }: Pick<Heard, 'claim' | 'furthest'>): string {
  if (claim === null) return 'Leaders have given no level yet';
  if (furthest === null) return 'Nobody else has been heard yet';
  const agreement = agreementOf(furthest);
  if (agreement === 'close') return 'Much the same on all sides';
  const better = toNumber(furthest.by) > 0 ? 'better' : 'less well';
  return `Leaders see it ${agreement === 'far-apart' ? 'much ' : ''}${better} than ${THAN[furthest.speaker]}`;
}

/** What the page says first. */
export function headlineOf(heard: readonly Heard[]): string {
  const [first] = heard;
  const held = heard.filter(({ furthest }) => furthest !== null);
  if (!first?.furthest) return 'There is nothing to hold the leaders’ levels against yet.';
  if (heard.every(({ voices }) => voices.every(({ speaker }) => speaker === 'outcome')))
    return 'Nobody else has been asked in Waymark yet: where students went is all that the leaders’ levels can be held against.';
  const far = held.filter(({ furthest }) => furthest && agreementOf(furthest) === 'far-apart').length;
  if (far === 0) return `On all ${several(held.length, 'lesson')} that others speak of, their view lies near the leaders’ own.`;
  return `On ${several(far, 'lesson')} of ${held.length} others see it much differently. Most of all “${first.line.part.title}”.`;
}
