import type { Distance, Distances, Parts } from '../../../rating/compare.ts';
import type { ElementRating, OverallRating, PhaseRating } from '../../../rating/rating.ts';
import type { RatedCase, RatedInstitution } from '../rated-case.ts';

/** The rating output of a case: the contract that scripts read. Shares to five decimals, points to three, chances to four. */
export function caseAsJson(rated: RatedCase): string {
  return `${JSON.stringify(caseOutput(rated), null, 2)}\n`;
}

export function caseOutput(rated: RatedCase) {
  const { framework, city } = rated;
  return {
    framework: { id: framework.id, version: framework.version, sha256: rated.frameworkSha256 },
    partnership: rated.partnership,
    la: rated.la,
    cycle: rated.cycle,
    date: rated.date,
    readings: framework.chosen,
    institutions: rated.institutions.map(institutionOutput),
    city,
    files: rated.files,
    notices: rated.notices,
  };
}

function institutionOutput({ rating, lastYear, baseline }: RatedInstitution) {
  const elements = Object.entries(rating.elements).map(([id, element]) => [id, elementOutput(element)]);
  return {
    urn: rating.urn,
    laestab: rating.laestab,
    name: rating.name,
    kind: rating.kind,
    students: rating.students,
    elements: Object.fromEntries(elements),
    overall: overallOutput(rating.overall),
    distance: {
      lastYear: lastYear && distancesOutput(lastYear),
      baseline: baseline && { cycle: baseline.cycle, ...distancesOutput(baseline.distances) },
    },
  };
}

function elementOutput({ element: _, figures, phases, interval, probability, ...rating }: ElementRating) {
  const { status, level, levels, reason, oneStudent, explanation, criteria, readings, sources } = rating;
  return {
    status,
    level,
    levels,
    reason,
    figures: figuresOutput(figures),
    ...(phases && { phases: Object.fromEntries(Object.entries(phases).map(([phase, each]) => [phase, phaseOutput(each)])) }),
    oneStudent,
    interval: interval && shares(interval),
    probability: probability && Object.fromEntries(Object.entries(probability).map(([id, chance]) => [id, round(chance, 4)])),
    explanation,
    criteria,
    readings,
    sources,
  };
}

function phaseOutput({ figures, ...phase }: PhaseRating) {
  return { ...phase, figures: figuresOutput(figures) };
}

function figuresOutput(figures: ElementRating['figures']) {
  if (figures?.kind !== 'share') return figures;
  const { comparator } = figures;
  return {
    ...figures,
    share: share(figures.share),
    comparator: comparator && { ...comparator, share: share(comparator.share), range: comparator.range && shares(comparator.range) },
    pointsAbove: points(figures.pointsAbove),
    perCentAbove: points(figures.perCentAbove),
  };
}

function overallOutput({ mean, ...overall }: OverallRating) {
  return { ...overall, mean: mean === null ? null : round(mean, 5) };
}

function distancesOutput(distances: Distances) {
  return Object.fromEntries(Object.entries(distances).map(([id, distance]) => [id, distanceOutput(distance)]));
}

function distanceOutput({ levels, points: whole, parts }: Distance) {
  return {
    levels,
    points: points(whole),
    parts: { levels: parts.levels, points: parts.points && whole !== null ? roundedParts(parts.points, whole) : null },
  };
}

/** The parts still add up to the whole when all are rounded: the largest takes what rounding left over. */
function roundedParts(parts: Parts, whole: number): Parts {
  const rounded = { performance: round(parts.performance, 3), comparator: round(parts.comparator, 3), criteria: round(parts.criteria, 3) };
  const largest = (Object.keys(parts) as (keyof Parts)[]).reduce((a, b) => (Math.abs(parts[b]) > Math.abs(parts[a]) ? b : a));
  const left = round(whole, 3) - rounded.performance - rounded.comparator - rounded.criteria;
  return { ...rounded, [largest]: round(rounded[largest] + left, 3) };
}

function share(value: number | null): number | null {
  return value === null ? null : round(value, 5);
}

function shares({ low, high }: { low: number; high: number }) {
  return { low: share(low), high: share(high) };
}

function points(value: number | null): number | null {
  return value === null ? null : round(value, 3);
}

/** To so many decimals; never the "-0" that a sum of rounded numbers can leave. */
function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals)) + 0;
}
