import type { Band, FindBands, Puzzle, Sum } from './bands.ts';
import { ANSWERED, type Cell, type Form, isVisible, type Layer, NONE, PEOPLE, POSITIVE, plus, REST, unknownOf, within } from './layer.ts';
import { maskOf } from './mask.ts';
import { bandOfCount } from './reader-sees.ts';
import type { Rules } from './rules.ts';
import { answeredOf, type Counts } from './survey-counts.ts';

/** `plain` knows all figures; `informed` reads why a cell is hidden too, and so knows on which side of the threshold it is. */
type Attacker = 'plain' | 'informed';
const ATTACKERS: readonly Attacker[] = ['plain', 'informed'];

const CLASSES = 3;
const ANY: Band = { low: 0, high: Number.POSITIVE_INFINITY };

/** The layers in which somebody could work out a hidden cell to within less than the threshold, or tell a masked share from its band. */
export function unsafeLayers(layers: readonly Layer[], rules: Rules, findBands: FindBands): Layer[] {
  const cases = layers.flatMap((layer) => ATTACKERS.map((attacker) => ({ layer, attacker })));
  const bands = findBands(cases.map(({ layer, attacker }) => puzzleOf(layer, rules, attacker)));
  const failed = cases.filter(({ layer, attacker }, at) => {
    const needs = wantedOf(layer, rules, attacker).map(({ cell, form }) => neededWidth(layer, cell, form, rules, attacker));
    return needs.some((need, which) => width(bands[at]?.[which]) < need);
  });
  return [...new Set(failed.map(({ layer }) => layer))];
}

const width = (band: Band | undefined): number => (band ? band.high - band.low : -1);

/**
 * The reason alone says that a cell is one of as many numbers as the threshold has, from 0: the informed attacker must learn no more than that. No
 * band can be asked to be wider than the figure for everybody leaves it.
 */
function neededWidth(layer: Layer, cell: Cell, form: Form, rules: Rules, attacker: Attacker): number {
  const mask = cell.state === 'masked' ? maskOf(cell.counts[0], answeredOf(cell.counts)) : null;
  if (mask) return mask.counts.high - mask.counts.low;
  const most = leftFor(layer, form, rules);
  const known = form === ANSWERED && layer.people && isVisible(twinOf(layer.people, cell));
  return Math.min(attacker === 'plain' ? rules.threshold : rules.threshold - 1, most, known ? leftFor(layer, NONE, rules) : most);
}

/** As many as could be in a hidden cell for all that the figure for everybody says. */
function leftFor(layer: Layer, form: Form, rules: Rules): number {
  const seen = (of: Form): Band => (of === POSITIVE && maskOfTotal(layer)) || bandOfCount(within(layer.total, of), rules);
  const high = form === REST ? seen(ANSWERED).high - seen(POSITIVE).low : form === NONE ? seen(PEOPLE).high - seen(ANSWERED).low : seen(form).high;
  return high - within(plus(layer.cells.map(knownBefore)), form);
}

function maskOfTotal({ sensitive, total }: Layer): Band | null {
  return sensitive ? (maskOf(total[0], answeredOf(total))?.counts ?? null) : null;
}

const unknownCells = ({ cells }: Layer): Cell[] => cells.filter(({ state }) => state !== 'shown');

/** Cells of which the same is known have the same bands, so one of them stands for all. */
function wantedOf(layer: Layer, rules: Rules, attacker: Attacker): { cell: Cell; form: Form; at: number }[] {
  const cells = unknownCells(layer).map((cell, at) => ({ cell, at, known: JSON.stringify([cell.state, factsOf(layer, cell, rules, attacker)]) }));
  return cells
    .filter(({ known }, at) => cells.findIndex((other) => other.known === known) === at)
    .flatMap(({ cell, at }) => (cell.state === 'masked' ? [POSITIVE] : layer.forms).map((form) => ({ cell, form, at })));
}

/** The unknowns are the three classes of each cell that is not plainly shown, and then of all shown ones together. */
export function puzzleOf(layer: Layer, rules: Rules, attacker: Attacker): Puzzle {
  const cells = unknownCells(layer);
  const everywhere = [...cells.keys(), cells.length];
  const sums = [
    ...totalSums(layer, rules).map(({ form, band }) => ({
      of: unknowns(everywhere, form),
      ...band,
    })),
    ...shownTogether(layer, rules).map(({ form, band }) => ({
      of: unknowns([cells.length], form),
      ...band,
    })),
    ...cells.flatMap((cell, at) =>
      factsOf(layer, cell, rules, attacker).map(({ form, band }) => ({
        of: unknowns([at], form),
        ...band,
      })),
    ),
  ];
  const wanted = wantedOf(layer, rules, attacker).map(({ form, at }) => unknowns([at], form));
  return {
    unknowns: (cells.length + 1) * CLASSES,
    sums: sums.filter(saysSomething),
    wanted,
  };
}

const unknowns = (cells: readonly number[], form: Form): number[] => cells.flatMap((cell) => form.map((which) => cell * CLASSES + which));

const saysSomething = ({ low, high }: Sum): boolean => low > 0 || high < Number.POSITIVE_INFINITY;

interface Fact {
  form: Form;
  band: Band;
}

function totalSums(layer: Layer, rules: Rules): Fact[] {
  const mask = maskOfTotal(layer);
  const before = plus(layer.cells.map(knownBefore));
  return [POSITIVE, ANSWERED, PEOPLE].map((form) => {
    const band = form === POSITIVE && mask ? mask : bandOfCount(within(layer.total, form), rules);
    return { form, band: less(band, within(before, form)) };
  });
}

const knownBefore = (cell: Cell): Counts => plus([cell.counts, minus(unknownOf(cell))]);
const minus = ([positive, rest, none]: Counts): Counts => [-positive, -rest, -none];
const less = ({ low, high }: Band, by: number): Band => ({
  low: Math.max(0, low - by),
  high: high - by,
});

const NOT_POSITIVE: Form = [1, 2];

/** The shown cells are one in the puzzle, with everything that each of them says of its classes, alone and together. */
function shownTogether(layer: Layer, rules: Rules): Fact[] {
  const shown = layer.cells.filter(({ state }) => state === 'shown').map(({ counts }) => seenOf(counts, rules));
  return [...FORMS_SEEN.keys()].map((at) => ({ form: FORMS_SEEN[at] as Form, band: together(shown.map((bands) => bands[at] as Band)) }));
}

const FORMS_SEEN: readonly Form[] = [POSITIVE, ANSWERED, PEOPLE, REST, NONE, NOT_POSITIVE];

/** Who agreed is among those who answered, and they among all: rounded counts must fit each other as well. */
function seenOf(counts: Counts, rules: Rules): Band[] {
  const [p, a, n] = [POSITIVE, ANSWERED, PEOPLE].map((form) => bandOfCount(within(counts, form), rules)) as [Band, Band, Band];
  const answered = { low: Math.max(a.low, p.low), high: Math.min(a.high, n.high) };
  const positive = { low: p.low, high: Math.min(p.high, answered.high) };
  const people = { low: Math.max(n.low, answered.low), high: n.high };
  return [positive, answered, people, beyond(answered, positive), beyond(people, answered), beyond(people, positive)];
}

const beyond = (whole: Band, part: Band): Band => ({ low: Math.max(0, whole.low - part.high), high: whole.high - part.low });

function together(bands: readonly Band[]): Band {
  return bands.reduce((all, { low, high }) => ({ low: all.low + low, high: all.high + high }), { low: 0, high: 0 });
}

function factsOf(layer: Layer, cell: Cell, rules: Rules, attacker: Attacker): Fact[] {
  const reason = attacker === 'informed' ? reasonOf(cell, rules) : ANY;
  const base: Fact = {
    form: layer.question === null ? PEOPLE : ANSWERED,
    band: reason,
  };
  const facts = layer.people ? [peopleFact(layer.people, cell, rules, attacker), base] : [base];
  return cell.state === 'masked' ? [...facts, ...maskFacts(cell, rules)] : facts;
}

/** A cell with an earlier figure shows that one, and no reason. */
function reasonOf({ state, old }: Cell, { threshold }: Rules): Band {
  if (old || state === 'few-new' || state === 'masked') return ANY;
  return state === 'few' ? { low: 0, high: threshold - 1 } : { low: threshold, high: Number.POSITIVE_INFINITY };
}

const twinOf = (people: Layer, { groups }: Cell): Cell => people.cells.find((cell) => cell.groups === groups) as Cell;

function peopleFact(people: Layer, cell: Cell, rules: Rules, attacker: Attacker): Fact {
  const twin = twinOf(people, cell);
  if (isVisible(twin))
    return {
      form: PEOPLE,
      band: less(bandOfCount(within(twin.counts, PEOPLE), rules), within(knownBefore(cell), PEOPLE)),
    };
  return {
    form: PEOPLE,
    band: attacker === 'informed' && !cell.old ? reasonOf(twin, rules) : ANY,
  };
}

function maskFacts({ counts }: Cell, rules: Rules): Fact[] {
  const mask = maskOf(counts[0], answeredOf(counts));
  return [
    { form: ANSWERED, band: bandOfCount(answeredOf(counts), rules) },
    {
      form: POSITIVE,
      band: mask ? mask.counts : bandOfCount(counts[0], rules),
    },
  ];
}
