import highsModule, { type Highs } from 'highs';

export interface Band {
  readonly low: number;
  readonly high: number;
}

/** What is known: these counts add up to something from `low` to `high`. */
export interface Sum extends Band {
  readonly of: readonly number[];
}

/** Counts that are not known, numbered from 0, each 0 or more; what is known about their sums; and the sums that somebody would like to know. */
export interface Puzzle {
  readonly unknowns: number;
  readonly sums: readonly Sum[];
  readonly wanted: readonly (readonly number[])[];
}

/** For each puzzle, the band of each wanted sum: the least and the most it can be. */
export type FindBands = (puzzles: readonly Puzzle[]) => Band[][];

// Its declarations are those of a CommonJS module; what is imported is the function itself.
const loadHighs = highsModule as unknown as typeof highsModule.default;

let loading: Promise<FindBands> | undefined;

/** The solver is loaded once, on first use, and kept. */
export function loadBandFinder(): Promise<FindBands> {
  loading ??= loadHighs().then((highs) => (puzzles) => findBands(highs, puzzles));
  return loading;
}

const INFINITE = Number.POSITIVE_INFINITY;

/**
 * One linear programme for all: every end of every band gets a copy of its puzzle, and as no two copies have anything in common, the best of the
 * sum is the best of each. That takes one run where one by one would take hundreds, each of which costs more than its solving.
 */
function findBands(highs: Highs, puzzles: readonly Puzzle[]): Band[][] {
  if (!puzzles.some(({ wanted }) => wanted.length > 0)) return puzzles.map(() => []);
  const programme = programmeOf(puzzles);
  const values = solve(highs, programme);
  let at = 0;
  const next = (puzzle: Puzzle, wanted: readonly number[]) => {
    const value = wanted.reduce((all, unknown) => all + (values[at + unknown] ?? Number.NaN), 0);
    at += puzzle.unknowns;
    return value;
  };
  // Counts are whole: what the programme leaves between two whole numbers is not possible.
  return puzzles.map((puzzle) =>
    puzzle.wanted.map((wanted) => ({
      low: Math.ceil(next(puzzle, wanted) - 1e-6),
      high: Math.floor(next(puzzle, wanted) + 1e-6),
    })),
  );
}

interface Programme {
  costs: number[];
  low: number[];
  high: number[];
  starts: number[];
  indices: number[];
}

function programmeOf(puzzles: readonly Puzzle[]): Programme {
  const programme: Programme = {
    costs: [],
    low: [],
    high: [],
    starts: [0],
    indices: [],
  };
  for (const puzzle of puzzles) {
    for (const wanted of puzzle.wanted) {
      addCopy(programme, puzzle, wanted, 1);
      addCopy(programme, puzzle, wanted, -1);
    }
  }
  return programme;
}

function addCopy(programme: Programme, { unknowns, sums }: Puzzle, wanted: readonly number[], direction: 1 | -1): void {
  const first = programme.costs.length;
  for (let unknown = 0; unknown < unknowns; unknown++) programme.costs.push(wanted.includes(unknown) ? direction : 0);
  for (const { of, low, high } of sums) {
    for (const unknown of of) programme.indices.push(first + unknown);
    programme.starts.push(programme.indices.length);
    programme.low.push(low);
    programme.high.push(high);
  }
}

function solve(highs: Highs, { costs, low, high, starts, indices }: Programme): ArrayLike<number> {
  const [numCols, numRows] = [costs.length, low.length];
  return highs.withModel((model) => {
    model.options.set({ output_flag: false });
    model.passModel({
      numCols,
      numRows,
      colCost: Float64Array.from(costs),
      colLower: new Float64Array(numCols),
      colUpper: new Float64Array(numCols).fill(INFINITE),
      rowLower: Float64Array.from(low),
      rowUpper: Float64Array.from(high),
      matrix: {
        format: 'csr',
        numRows,
        numCols,
        starts: Int32Array.from(starts),
        indices: Int32Array.from(indices),
        values: new Float64Array(indices.length).fill(1),
      },
    });
    model.run();
    const status = model.getModelStatus();
    if (status !== highs.constants.modelStatus.optimal)
      throw new Error(`The audit of a table ended without a result (status ${status}); nothing is released.`);
    return model.getSolution().colValue;
  });
}
