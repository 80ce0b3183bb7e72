import type { LevelScale } from './level.ts';
import type { CityRating } from './rating.ts';
import { count, either, perCent, several } from './words.ts';

type Judged = Omit<CityRating, 'explanation'>;

/** The city in three sentences: where it is going and by what rule, where it stands, who is served worst. */
export function explainCity(city: Judged, compared: boolean, scale: LevelScale): string {
  return [movementWords(city, compared), standingWords(city, scale), worstWords(city.worstServed)].filter(Boolean).join(' ');
}

function movementWords(city: Judged, compared: boolean): string {
  const { proposal, improved, same, declined } = city;
  if (!compared) return 'There is no year before to compare with, so no movement can be judged.';
  if (!proposal) return 'No institution has an overall rating in both years, so no movement can be judged.';
  const moved = `${several(improved, 'institution')} moved up, ${same} stayed and ${declined} moved down since last year`;
  return `Proposed judgement "${proposal}": ${moved}${studentWords(city)}.`;
}

/** The rule asks for more up than down by institutions and by students alike: said is what the students add, or take away. */
function studentWords({ proposal, students, improved, declined }: Judged): string {
  if (students.improved + students.same + students.declined === 0 || improved === declined) return '';
  const [up, down] = [count(students.improved), count(students.declined)];
  const figures = improved > declined ? `${up} against ${down}` : `${down} against ${up}`;
  const more = improved > declined ? 'those that moved up' : 'those that moved down';
  return proposal === 'holding' ? `, but ${more} do not have more leavers (${figures})` : `, and ${more} have more leavers (${figures})`;
}

function standingWords(city: Judged, scale: LevelScale): string {
  const { upper } = scale;
  const sum = (levels: string[]) => levels.reduce((total, level) => total + (city.byLevel[level] ?? 0), 0);
  const rated = sum(scale.levels.map(({ id }) => id));
  if (rated === 0) return 'No institution has an overall rating.';
  const titles = either(upper.map((level) => scale.title(level)));
  return `${sum(upper)} of ${several(rated, 'rated institution')} ${sum(upper) === 1 ? 'is' : 'are'} ${titles} overall.`;
}

const KINDS: Record<string, string> = {
  mainstream: 'mainstream schools',
  special: 'special schools',
  'alternative-provision': 'alternative provision',
  college: 'colleges',
  independent: 'independent schools',
};

function worstWords(worst: Judged['worstServed']): string {
  if (!worst) return '';
  const all = worst.students === worst.of;
  const share = all ? `all ${count(worst.of)}` : `${perCent(worst.students / worst.of)} (${count(worst.students)} of ${count(worst.of)})`;
  return `Worst served are leavers of ${KINDS[worst.kind] ?? worst.kind}: ${share} are from an institution at one of the lower levels.`;
}
