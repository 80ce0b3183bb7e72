import type { LevelScale } from '../../rating/level.ts';
import type { CityRating } from '../../rating/rating.ts';
import { count, either, partOf, several } from '../../rating/words.ts';
import type { HeldBack } from './headline.ts';

/** Why the engine proposes what it proposes, to follow "Dunmere is improving: ". */
export function becauseWords({ proposal, improved, same, declined, students }: CityRating): string {
  const known = students.improved + students.same + students.declined > 0;
  if (proposal === 'improving') return `more institutions moved up than down${known ? ', and they have more leavers' : ''}`;
  if (proposal === 'declining') return `more institutions moved down than up${known ? ', and they have more leavers' : ''}`;
  if (improved === declined) return evenWords(improved, same);
  const [more, less] = improved > declined ? ['up', 'down'] : ['down', 'up'];
  return `more institutions moved ${more} than ${less}, but they do not have more leavers`;
}

function evenWords(moved: number, same: number): string {
  if (moved > 0) return `as many institutions moved up as down (${count(moved)} each)`;
  return same === 1
    ? 'the one institution that can be compared stayed where it was'
    : `all ${several(same, 'institution')} that can be compared stayed where they were`;
}

/** "Destinations hold it back: 5 of 17 are Red." */
export function heldBackWords(held: HeldBack | null, scale: LevelScale): string | null {
  if (!held) return null;
  const lower = scale.levels.map(({ id }) => id).filter((id) => !scale.upper.includes(id));
  const [number, levels] = held.worst > 0 ? [held.worst, [scale.worst]] : [held.low, lower];
  return `What holds it back most is “${held.element}”: ${partOf(number, held.rated)} ${number === 1 ? 'is' : 'are'} ${either(levels.map((level) => scale.title(level)))}.`;
}
