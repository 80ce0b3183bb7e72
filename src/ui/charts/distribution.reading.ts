import { count, perCent, several } from '../../rating/words.ts';
import type { Standing } from './distribution.spread.ts';
import { absenceWords, absentWords, isKnown } from './figure.ts';

/** The one against the others and the comparator; or where all lie. Always how many are not drawn, and why. */
export function distributionReading(
  institutions: readonly Standing[],
  one: number | null,
  comparator: { name: string; share: number } | null,
): string {
  if (institutions.length === 0) return 'There are no institutions to show yet.';
  const known = institutions.flatMap(({ figure }) => (isKnown(figure) ? [figure] : []));
  if (known.length === 0) return `No institution has a figure that can be shown: ${absentWords(institutions.map(({ figure }) => figure))}.`;
  const against = comparator ? ` (${comparator.name} ${perCent(comparator.share)})` : '';
  const it = one === null ? undefined : institutions[one];
  const standing = it ? standingOf(it, known, against) : `${range(known)}${against}`;
  return `${standing}${notDrawn(institutions.filter((each) => each !== it))}.`;
}

function standingOf({ name, figure }: Standing, known: readonly number[], against: string): string {
  if (!isKnown(figure)) return `${name} is not drawn, its figure being ${absenceWords(figure)}; ${range(known)}${against}`;
  const others = known.length - 1;
  if (others === 0) return `${name} stands at ${perCent(figure)}${against}, and no other institution has a figure`;
  const [above, below] = [known.filter((other) => other < figure).length, known.filter((other) => other > figure).length];
  const level = others - above - below;
  const same = level === 0 ? '' : `, level with ${count(level)}`;
  return `${name}, at ${perCent(figure)}${against}, stands above ${count(above)} and below ${count(below)} of ${several(others, 'other institution')}${same}`;
}

/** "22 institutions lie between 78.2% and 99.1%, half of them at 92.4% or above". */
function range(known: readonly number[]): string {
  const [low, high] = [Math.min(...known), Math.max(...known)];
  if (low === high) return `${several(known.length, 'institution')} ${known.length === 1 ? 'stands' : 'stand'} at ${perCent(low)}`;
  const half = [...known].sort((a, b) => b - a)[Math.ceil(known.length / 2) - 1] ?? low;
  return `${several(known.length, 'institution')} lie between ${perCent(low)} and ${perCent(high)}, half of them at ${perCent(half)} or above`;
}

function notDrawn(institutions: readonly Standing[]): string {
  const absent = institutions.filter(({ figure }) => !isKnown(figure));
  return absent.length === 0 ? '' : `; not drawn: ${absentWords(absent.map(({ figure }) => figure))}`;
}
