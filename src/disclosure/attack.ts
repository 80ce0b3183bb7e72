import type { Band, FindBands, Puzzle, Sum } from './bands.ts';
import { type Release, type Released, type ReleasedFigure, type ReleasedPart, shownIn } from './release.ts';

/** A number that somebody could narrow down too far. */
export interface Pinned {
  /** Null for the number of people. */
  readonly question: string | null;
  readonly what: string;
  readonly band: Band;
  /** As wide the band must be: the threshold, or what the figures for everybody alone leave. */
  readonly need: number;
}

/**
 * What an attacker pins who knows every release, the rules and the names of the groups, and puts all that into one puzzle for each question: how many
 * in each group, come between each two releases, gave which kind of answer. `knowsReasons`: reads "few" too, and takes it at its word.
 */
export function attack(
  releases: readonly Release[],
  breakdown: string,
  groups: readonly string[],
  knowsReasons: boolean,
  findBands: FindBands,
): Pinned[] {
  const questions = [null, ...(releases.at(-1)?.questions.map(({ id }) => id) ?? [])];
  const plans = questions.map((question) => planFor({ releases, breakdown, groups, question, knowsReasons }));
  const bands = findBands(plans.map(({ unknowns, facts, targets }) => ({ unknowns, sums: facts, wanted: targets.map(({ of }) => of) })));
  const threshold = Math.min(...releases.map(({ rules }) => rules.threshold)) - (knowsReasons ? 1 : 0);
  const narrow = plans.flatMap((plan, which) =>
    plan.targets
      .map((target, at) => ({ plan, target, band: bands[which]?.[at] as Band }))
      .filter(({ target, band }) => width(band) < (target.room ?? threshold)),
  );
  const without = findBands(narrow.map(withoutTheTable));
  return narrow
    .map(({ plan, target, band }, at) => ({
      question: plan.question,
      what: target.what,
      band,
      need: target.room ?? Math.min(threshold, width(without[at]?.[0] as Band)),
    }))
    .filter(({ band, need }) => width(band) < need);
}

const width = ({ low, high }: Band): number => high - low;

const POSITIVE = [0];
const FORMS = { answered: [0, 1], positive: POSITIVE, rest: [1] };
const PEOPLE = [0, 1, 2];
const ANY: Band = { low: 0, high: Number.POSITIVE_INFINITY };

interface Scene {
  releases: readonly Release[];
  breakdown: string;
  groups: readonly string[];
  question: string | null;
  knowsReasons: boolean;
}

interface Fact extends Sum {
  about: readonly string[];
  /** The number of the release whose table says so; 0 for what is known of everybody, and of people while asking about answers. */
  table: number;
}

interface Target {
  what: string;
  of: number[];
  about: readonly string[];
  release: number;
  /** How wide the band is that was shown in the place of the number. */
  room?: number;
}

interface Plan {
  question: string | null;
  unknowns: number;
  facts: Fact[];
  targets: Target[];
}

function planFor(scene: Scene): Plan {
  const facts = scene.releases.flatMap((release) => [
    ...factsOfAll(scene, release),
    ...partsOf(scene, release).flatMap((part) => factsOfPart(scene, release, part)),
  ]);
  const known = facts.filter(({ low, high }) => low > 0 || high < Number.POSITIVE_INFINITY);
  const targets = scene.releases.flatMap((release) => partsOf(scene, release).flatMap((part) => targetsIn(scene, release, part)));
  return { question: scene.question, unknowns: scene.releases.length * scene.groups.length * 3, facts: known, targets };
}

/**
 * What the attacker would know of a target had the table of its release, and all later ones, not been released. What a later one says of the very
 * same people and others with them, the threshold at least, it may say.
 */
function withoutTheTable({ plan, target }: { plan: Plan; target: Target }): Puzzle {
  const allowed = ({ table, about }: Fact) => table < target.release || (table > target.release && about.join() === target.about.join());
  return { unknowns: plan.unknowns, sums: plan.facts.filter(allowed), wanted: [target.of] };
}

/** All unknowns of these groups and classes that came after release `after` and up to release `until`. */
function cells({ groups }: Scene, of: readonly string[], classes: readonly number[], until: number, after = 0): number[] {
  const steps = Array.from({ length: until - after }, (_, step) => after + step);
  return steps.flatMap((step) => of.flatMap((group) => classes.map((which) => (step * groups.length + groups.indexOf(group)) * 3 + which)));
}

function factsOfAll(scene: Scene, release: Release): Fact[] {
  const everybody = {
    table: 0,
    about: scene.groups,
    of: cells(scene, scene.groups, PEOPLE, release.number),
    ...seen(release.respondents, null, release),
  };
  const figure = release.questions.find(({ id }) => id === scene.question);
  return [everybody, ...factsOfFigure(scene, release, scene.groups, figure, 0)];
}

function factsOfPart(scene: Scene, release: Release, part: ReleasedPart): Fact[] {
  const { count, asOf } = part.respondents;
  const table = scene.question === null ? release.number : 0;
  const people =
    asOf === release.number
      ? [
          {
            table,
            about: part.groups,
            of: cells(scene, part.groups, PEOPLE, release.number),
            ...reads(scene, count, release),
          },
        ]
      : [];
  return [
    ...people,
    ...factsOfFigure(scene, release, part.groups, scene.question === null ? undefined : part.questions[scene.question], release.number),
  ];
}

function factsOfFigure(scene: Scene, release: Release, groups: readonly string[], figure: ReleasedFigure | undefined, table: number): Fact[] {
  if (figure?.asOf !== release.number) return [];
  return [
    {
      table,
      about: groups,
      of: cells(scene, groups, FORMS.answered, release.number),
      ...reads(scene, figure.answered, release),
    },
    {
      table,
      about: groups,
      of: cells(scene, groups, POSITIVE, release.number),
      ...seen(figure.positive, shownIn(figure.answered), release),
    },
  ];
}

function reads({ knowsReasons }: Scene, released: Released, release: Release): Band {
  if (!('hidden' in released)) return seen(released, null, release);
  return knowsReasons && released.hidden === 'few' ? { low: 0, high: release.rules.threshold - 1 } : ANY;
}

function seen(released: Released, answered: number | null, { rules }: Release): Band {
  const off = Math.floor(rules.roundTo / 2);
  if ('shown' in released)
    return {
      low: Math.max(0, released.shown - off),
      high: released.shown + off,
    };
  if (answered === null || 'hidden' in released) return ANY;
  if ('below' in released) return { low: 0, high: Math.ceil((released.below * answered) / 100) - 1 };
  return {
    low: Math.floor((released.above * answered) / 100) + 1,
    high: answered,
  };
}

/** Everything that a table hides, what came since an older figure that it repeats, and what stands behind a band. */
function targetsIn(scene: Scene, release: Release, part: ReleasedPart): Target[] {
  const figure =
    scene.question === null
      ? {
          answered: part.respondents.count,
          positive: part.respondents.count,
          asOf: part.respondents.asOf,
        }
      : part.questions[scene.question];
  if (!figure) return [];
  const [fresh, answered] = [figure.asOf === release.number, shownIn(figure.answered)];
  const name = `release ${release.number}: ${scene.breakdown} ${part.groups.join('+')} ${scene.question ?? ''}`;
  const at = { release: release.number, about: part.groups };
  if (fresh && answered !== null) {
    const band = seen(figure.positive, answered, release);
    const masked = !('shown' in figure.positive);
    return masked
      ? [
          {
            ...at,
            what: `${name} masked`,
            of: cells(scene, part.groups, POSITIVE, release.number),
            room: width(band),
          },
        ]
      : [];
  }
  const since = fresh ? 0 : figure.asOf;
  const forms = scene.question === null ? { people: PEOPLE } : FORMS;
  return Object.entries(forms).map(([form, classes]) => ({
    ...at,
    what: `${name} ${form} since ${since}`,
    of: cells(scene, part.groups, classes, release.number, since),
  }));
}

function partsOf({ breakdown }: Scene, release: Release): readonly ReleasedPart[] {
  return release.breakdowns.find(({ id }) => id === breakdown)?.parts ?? [];
}
