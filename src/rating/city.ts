import { explainCity } from './explain-city.ts';
import type { SettledFramework } from './framework.ts';
import { type LevelId, LevelScale } from './level.ts';
import type { CityRating, InstitutionRating } from './rating.ts';

export function rateCityAsWhole(framework: SettledFramework, now: readonly InstitutionRating[], before: LevelOf | null): CityRating {
  const scale = new LevelScale(framework.levels);
  const moves = before ? movements(now, before, scale) : [];
  const by = (sign: number) => moves.filter((move) => Math.sign(move.levels) === sign);
  const students = (sign: number) => by(sign).reduce((sum, { institution }) => sum + (institution.students ?? 0), 0);
  const city = {
    byLevel: tally(now, scale, () => 1),
    studentsByLevel: tally(now, scale, ({ students: number }) => number ?? 0),
    improved: by(1).length,
    same: by(0).length,
    declined: by(-1).length,
    students: { improved: students(1), same: students(0), declined: students(-1) },
    worstServed: worstServed(now, scale),
  };
  const proposal = moves.length > 0 ? propose(city) : null;
  return { ...city, proposal, explanation: explainCity({ ...city, proposal }, before !== null, scale) };
}

/** The overall level an institution had the year before; null where it had none. */
export type LevelOf = (institution: InstitutionRating) => LevelId | null;

function movements(now: readonly InstitutionRating[], before: LevelOf, scale: LevelScale): { institution: InstitutionRating; levels: number }[] {
  return now.flatMap((institution) => {
    const [then, current] = [before(institution), institution.overall.level];
    return then && current ? [{ institution, levels: scale.points(current) - scale.points(then) }] : [];
  });
}

function tally(ratings: readonly InstitutionRating[], scale: LevelScale, weight: (rating: InstitutionRating) => number): Record<string, number> {
  const counts = new Map([...scale.levels.map(({ id }) => id), 'unresolved', 'not-rated'].map((key) => [key, 0]));
  for (const rating of ratings) {
    const key = rating.overall.level ?? (rating.overall.status === 'unresolved' ? 'unresolved' : 'not-rated');
    counts.set(key, (counts.get(key) ?? 0) + weight(rating));
  }
  return Object.fromEntries(counts);
}

type Moved = Pick<CityRating, 'improved' | 'same' | 'declined' | 'students'>;

/** More up than down by institutions, and by students where their numbers are known: improving. The mirror image: declining. Else holding. */
function propose({ improved, declined, students }: Moved): 'improving' | 'holding' | 'declining' {
  const known = students.improved + students.same + students.declined > 0;
  const up = improved > declined && (!known || students.improved > students.declined);
  const down = declined > improved && (!known || students.declined > students.improved);
  return up ? 'improving' : down ? 'declining' : 'holding';
}

function worstServed(ratings: readonly InstitutionRating[], scale: LevelScale): CityRating['worstServed'] {
  const half = Math.floor(scale.levels.length / 2);
  const groups = new Map<string, { students: number; of: number; institutions: number }>();
  for (const { kind, students, overall } of ratings) {
    if (kind === 'unknown' || !students || !overall.level) continue;
    const group = groups.get(kind) ?? { students: 0, of: 0, institutions: 0 };
    const low = scale.points(overall.level) < half ? students : 0;
    groups.set(kind, { students: group.students + low, of: group.of + students, institutions: group.institutions + 1 });
  }
  // One institution is no group: to name its kind would be to name it.
  const worst = [...groups]
    .filter(([, { students, institutions }]) => students > 0 && institutions > 1)
    .sort(([a, x], [b, y]) => y.students * x.of - x.students * y.of || (a < b ? -1 : 1))[0];
  return worst ? { kind: worst[0], students: worst[1].students, of: worst[1].of } : null;
}
