/** A level's id in its framework: `green`, `amber-green` … A framework may have other levels and another number of them. */
export type LevelId = string;

export interface Level {
  id: LevelId;
  title: string;
  /** What the level says of an institution, in one sentence. */
  means: string;
}

/** Whether two frameworks judge by the same levels, so that their ratings can be compared. */
export function haveSameLevels(a: readonly Level[], b: readonly Level[]): boolean {
  return a.length === b.length && a.every(({ id }, index) => id === b[index]?.id);
}

/** Why something that could have a level has none. `no-such-phase` goes with `not-applicable`, all others with `not-rated`. */
export type Reason =
  | 'no-evidence'
  | 'suppressed'
  | 'cohort-too-small'
  | 'criteria-to-be-determined'
  | 'baseline-year'
  | 'not-comparable'
  | 'too-few-responses'
  | 'not-enough-elements'
  | 'no-such-phase';

/**
 * What was decided. `rated`: one level. `unresolved`: the evidence or an open reading allows more than one; `levels` has
 * them, best first. `not-rated` and `not-applicable` never count as a level.
 */
export interface Verdict {
  status: 'rated' | 'unresolved' | 'not-rated' | 'not-applicable';
  level: LevelId | null;
  levels: LevelId[];
  reason: Reason | null;
}

export function withoutLevel(reason: Reason): Verdict {
  return { status: reason === 'no-such-phase' ? 'not-applicable' : 'not-rated', level: null, levels: [], reason };
}

/** The levels of a framework in their order, best first, and the sums on them: points run from 0 for the last up to the first. */
export class LevelScale {
  readonly levels: readonly Level[];
  readonly #at: ReadonlyMap<LevelId, number>;

  constructor(levels: readonly Level[]) {
    this.levels = levels;
    this.#at = new Map(levels.map(({ id }, index) => [id, index]));
  }

  get best(): LevelId {
    return this.#idAt(0);
  }

  /** The upper half of the levels, the middle one included. */
  get upper(): LevelId[] {
    return this.levels.slice(0, Math.ceil(this.levels.length / 2)).map(({ id }) => id);
  }

  get worst(): LevelId {
    return this.#idAt(this.levels.length - 1);
  }

  points(id: LevelId): number {
    return this.levels.length - 1 - this.#indexOf(id);
  }

  /** @throws RangeError where points is not a whole number from 0 to one less than the number of levels. */
  withPoints(points: number): LevelId {
    return this.#idAt(this.levels.length - 1 - points);
  }

  title(id: LevelId): string {
    return (this.levels[this.#indexOf(id)] as Level).title;
  }

  /** The levels that stand in any of the sets, once each, best first. */
  union(sets: Iterable<readonly LevelId[]>): LevelId[] {
    const found = new Set<LevelId>();
    for (const set of sets) for (const id of set) found.add(id);
    return [...found].sort((a, b) => this.#indexOf(a) - this.#indexOf(b));
  }

  lowest(ids: readonly LevelId[]): LevelId {
    return ids.reduce((low, id) => (this.#indexOf(id) > this.#indexOf(low) ? id : low));
  }

  /** One level: rated. Several: unresolved. None: the criteria do not say. */
  verdict(levels: readonly LevelId[]): Verdict {
    const [only] = levels;
    if (only === undefined) return withoutLevel('criteria-to-be-determined');
    const rated = levels.length === 1;
    return { status: rated ? 'rated' : 'unresolved', level: rated ? only : null, levels: [...levels], reason: null };
  }

  #indexOf(id: LevelId): number {
    const index = this.#at.get(id);
    if (index === undefined) throw new RangeError(`The framework has no level "${id}".`);
    return index;
  }

  #idAt(index: number): LevelId {
    const level = this.levels[index];
    if (!level) throw new RangeError(`The framework has no level number ${index}.`);
    return level.id;
  }
}
