import type { ComponentChildren } from 'preact';
import { haveSameLevels, type LevelScale } from '../../../rating/level.ts';
import { count, either, partOf, several } from '../../../rating/words.ts';
import type { RatedCase, RatedInstitution } from '../rated-case.ts';
import type { Outline } from './outline.ts';

/** The four figures that a reader takes away; a missing one says why. */
export function Figures({ outline }: { outline: Outline }) {
  const { rated, scale, entries } = outline;
  return (
    <ul class="lead">
      <Standing rated={rated} scale={scale} />
      <Movement rated={rated} />
      <Students rated={rated} scale={scale} />
      <Missing missing={entries.reduce((total, { institution }) => total + missingIn(institution), 0)} />
    </ul>
  );
}

function Kpi({ figure, act, children }: { figure: string; act?: boolean; children: ComponentChildren }) {
  return (
    <li class={act ? 'kpi kpi--act' : 'kpi'}>
      <b>{figure}</b> <span>{children}</span>
    </li>
  );
}

function Standing({ rated, scale }: { rated: RatedCase; scale: LevelScale }) {
  const { upper } = scale;
  const all = scale.levels.map(({ id }) => id);
  const { byLevel } = rated.city;
  const [good, known] = [sum(byLevel, upper), sum(byLevel, all)];
  const [open, none] = [sum(byLevel, ['unresolved']), sum(byLevel, ['not-rated'])];
  const beside = [open > 0 ? `${count(open)} left open` : '', none > 0 ? `${count(none)} not rated` : ''].filter(Boolean);
  if (known === 0) return <ElementStanding rated={rated} scale={scale} />;
  return (
    <Kpi figure={partOf(good, known)}>
      rated {known === 1 ? 'institution is' : 'institutions are'} {either(upper.map((level) => scale.title(level)))} overall
      {sameScale(rated) && ` (last year ${partOf(sum(rated.previous?.city.byLevel, upper), sum(rated.previous?.city.byLevel, all))})`}
      {beside.length > 0 && `; ${beside.join(', ')}`}
    </Kpi>
  );
}

/** Where nothing is rated overall: how the element stands that is rated most often, and what an overall rating needs. */
function ElementStanding({ rated, scale }: { rated: RatedCase; scale: LevelScale }) {
  const { upper } = scale;
  const counted = rated.framework.elements.map(({ id, short }) => {
    const levels = rated.institutions.flatMap(({ rating }) => rating.elements[id]?.level ?? []);
    return { short, known: levels.length, good: levels.filter((level) => upper.includes(level)).length };
  });
  const most = counted.reduce((best, each) => (each.known > best.known ? each : best));
  const needs = `An overall rating needs at least ${rated.framework.overallRule?.['minimum-rated'] ?? 1} rated elements`;
  if (most.known === 0)
    return (
      <Kpi figure="None rated">
        overall, of {several(rated.institutions.length, 'institution')}. {needs}.
      </Kpi>
    );
  return (
    <Kpi figure={partOf(most.good, most.known)}>
      institutions are {either(upper.map((level) => scale.title(level)))} in {most.short}. {needs}; no institution has them yet.
    </Kpi>
  );
}

/** Last year's count by level is told only where its levels were these. */
function sameScale({ framework, previous }: RatedCase): boolean {
  return previous !== null && haveSameLevels(previous.framework.levels, framework.levels);
}

function Movement({ rated: { city, previous } }: { rated: RatedCase }) {
  if (!previous) return <Kpi figure="First year">with nothing before it to compare with</Kpi>;
  if (city.improved + city.same + city.declined === 0) return <Kpi figure="No comparison">no institution is rated both this year and last</Kpi>;
  return (
    <Kpi figure={`${count(city.improved)} up, ${count(city.same)} same, ${count(city.declined)} down`}>
      since {previous.cycle}, of the {several(city.improved + city.same + city.declined, 'institution')} rated in both years
    </Kpi>
  );
}

function Students({ rated: { city }, scale }: { rated: RatedCase; scale: LevelScale }) {
  const { upper } = scale;
  const [good, all] = [
    sum(city.studentsByLevel, upper),
    sum(
      city.studentsByLevel,
      scale.levels.map(({ id }) => id),
    ),
  ];
  const everywhere = sum(city.studentsByLevel, Object.keys(city.studentsByLevel));
  if (everywhere === 0) return <Kpi figure="Not known">how many leavers this is about: no file counts them</Kpi>;
  if (all === 0) return <Kpi figure={several(everywhere, 'leaver')}>of these institutions; none of which has an overall rating</Kpi>;
  return <Kpi figure={partOf(good, all)}>leavers of rated institutions are of one rated {either(upper.map((level) => scale.title(level)))}</Kpi>;
}

function Missing({ missing }: { missing: number }) {
  if (missing === 0) return <Kpi figure="None missing">every rating has its evidence</Kpi>;
  return (
    <Kpi figure={`${count(missing)} missing`} act>
      {missing === 1 ? 'rating lacks its evidence' : 'ratings lack their evidence'}. <a href="#missing">Which, and whose</a>
    </Kpi>
  );
}

/** Ratings of an institution that are missing because no file has the evidence. */
function missingIn({ rating }: RatedInstitution): number {
  return Object.values(rating.elements).filter(({ reason }) => reason === 'no-evidence').length;
}

function sum(of: Record<string, number> | undefined, keys: string[]): number {
  return keys.reduce((total, key) => total + (of?.[key] ?? 0), 0);
}
