import type { ComponentChildren } from 'preact';
import type { ElementRating } from '../../../rating/rating.ts';
import { decimal } from '../../../rating/words.ts';
import { LevelMark } from '../../../ui/level-mark.tsx';
import { Strip } from '../../../ui/strip.tsx';
import type { ElementSeen, Since, YearLevel } from './element-seen.ts';
import { Grounds } from './grounds.tsx';
import { HowSure } from './how-sure.tsx';
import { hasProposedCriteria } from './outline.ts';
import { ProposalMark } from './proposal-mark.tsx';
import { SourcesInShort } from './sources.tsx';
import { comparatorName, stripOf } from './strip-of.ts';
import { SubTitlesAs } from './sub-title.tsx';

interface ElementCardProps {
  seen: ElementSeen;
  /** Without the chart and the tables. */
  brief?: boolean;
  heading?: 'h3' | 'h4';
  /** What counts in the end, where that can be another level than the engine’s. */
  verdict?: YearLevel['verdict'];
  /** Right below the explanation. */
  said?: ComponentChildren;
  /** Below what the rating rests on. */
  children?: ComponentChildren;
}

/** The level, why, how sure, and folded in, what it rests on. */
export function ElementCard({ seen, brief = false, heading: Heading = 'h4', verdict = seen.rating, said, children }: ElementCardProps) {
  const { element, rating, scale } = seen;
  return (
    <article class="card element">
      <div class="element__head">
        <Heading>
          {element.title} {hasProposedCriteria(element) && <ProposalMark />}
        </Heading>
        <LevelMark scale={scale} verdict={verdict} />
      </div>
      <p>{rating.explanation}</p>
      {said}
      <SubTitlesAs value={Heading === 'h3' ? 'h4' : 'h5'}>{brief ? <InShort {...seen} /> : <InFull {...seen} />}</SubTitlesAs>
      {children}
      {!brief && <Years {...seen} verdict={verdict} />}
    </article>
  );
}

function InFull({ element, rating, scale, lastYear, baseline }: ElementSeen) {
  const strip = stripOf(element, rating, scale);
  return (
    <>
      {strip && <Strip {...strip} />}
      <HowSure element={element} rating={rating} scale={scale} interval={false} />
      <Travelled since={lastYear} rating={rating} />
      <Grounds element={element} rating={rating} lastYear={lastYear} baseline={baseline} scale={scale} />
    </>
  );
}

function InShort({ element, rating, scale, lastYear }: ElementSeen) {
  return (
    <>
      <HowSure element={element} rating={rating} scale={scale} interval />
      <Travelled since={lastYear} rating={rating} />
      <SourcesInShort sources={rating.sources} />
    </>
  );
}

/** What the institution gained or lost against what it is held against; levels are told year by year below. */
function Travelled({ since, rating }: { since: Since | null; rating: ElementRating }) {
  const points = since?.distance.points ?? null;
  if (!since || points === null || rating.figures?.kind !== 'share' || !rating.figures.comparator) return null;
  const size = decimal(Math.abs(points), 1);
  const against = comparatorName(rating.figures.comparator) === 'city' ? 'the city average' : 'England';
  if (Number(size) === 0)
    return (
      <p class="note">
        Against {against} it stands where it stood in {since.cycle}.
      </p>
    );
  return (
    <p class="note">
      Since {since.cycle} it {points > 0 ? 'gained' : 'lost'} {size} {size === '1.0' ? 'point' : 'points'} on {against}.
    </p>
  );
}

/** The level of each year, where there is more than one. */
function Years({ earlier, cycle, scale, verdict }: ElementSeen & { verdict: YearLevel['verdict'] }) {
  if (earlier.length === 0) return null;
  return (
    <ol class="years" aria-label="Year by year">
      {[...earlier, { cycle, scale, verdict }].map((year) => (
        <li>
          <span>{year.cycle}</span> <LevelMark scale={year.scale} verdict={year.verdict} size="cell" />
        </li>
      ))}
    </ol>
  );
}
