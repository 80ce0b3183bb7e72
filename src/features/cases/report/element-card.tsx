import type { Distance } from '../../../rating/compare.ts';
import type { Element } from '../../../rating/framework.ts';
import type { ElementRating } from '../../../rating/rating.ts';
import { decimal } from '../../../rating/words.ts';
import { LevelMark } from '../../../ui/level-mark.tsx';
import { Strip } from '../../../ui/strip.tsx';
import { Grounds } from './grounds.tsx';
import { HowSure } from './how-sure.tsx';
import { type Entry, hasProposedCriteria, type Outline } from './outline.ts';
import { ProposalMark } from './proposal-mark.tsx';
import { SourcesInShort } from './sources.tsx';
import { comparatorName, stripOf } from './strip-of.ts';

interface ElementCardProps {
  element: Element;
  entry: Entry;
  outline: Outline;
}

/** One element of one institution: the level, why, how sure, and folded in, what it rests on. */
export function ElementCard({ element, entry, outline }: ElementCardProps) {
  const { scale } = outline;
  const rating = entry.institution.rating.elements[element.id];
  if (!rating) return null;
  return (
    <article class="card element">
      <div class="element__head">
        <h4>
          {element.title} {hasProposedCriteria(element) && <ProposalMark />}
        </h4>
        <LevelMark scale={scale} verdict={rating} />
      </div>
      <p>{rating.explanation}</p>
      {outline.brief ? (
        <InShort element={element} rating={rating} entry={entry} outline={outline} />
      ) : (
        <InFull element={element} rating={rating} entry={entry} outline={outline} />
      )}
    </article>
  );
}

type RatedElementProps = ElementCardProps & { rating: ElementRating };

function InFull({ element, rating, entry, outline }: RatedElementProps) {
  const strip = stripOf(element, rating, outline.scale);
  const distance = entry.institution.lastYear?.[element.id];
  return (
    <>
      {strip && <Strip {...strip} />}
      <HowSure element={element} rating={rating} scale={outline.scale} interval={false} />
      <Travelled distance={distance} since={outline.rated.previous?.cycle} rating={rating} />
      <Grounds element={element} rating={rating} distance={distance} scale={outline.scale} />
      <Years element={element} rating={rating} entry={entry} outline={outline} />
    </>
  );
}

function InShort({ element, rating, entry, outline }: RatedElementProps) {
  return (
    <>
      <HowSure element={element} rating={rating} scale={outline.scale} interval />
      <Travelled distance={entry.institution.lastYear?.[element.id]} since={outline.rated.previous?.cycle} rating={rating} />
      <SourcesInShort sources={rating.sources} />
    </>
  );
}

/** What the institution gained or lost against what it is held against; levels are told year by year below. */
function Travelled({ distance, since, rating }: { distance: Distance | undefined; since: string | undefined; rating: ElementRating }) {
  if (distance?.points == null || !since || rating.figures?.kind !== 'share' || !rating.figures.comparator) return null;
  const size = decimal(Math.abs(distance.points), 1);
  const against = comparatorName(rating.figures.comparator) === 'city' ? 'the city average' : 'England';
  if (Number(size) === 0)
    return (
      <p class="note">
        Against {against} it stands where it stood in {since}.
      </p>
    );
  return (
    <p class="note">
      Since {since} it {distance.points > 0 ? 'gained' : 'lost'} {size} {size === '1.0' ? 'point' : 'points'} on {against}.
    </p>
  );
}

/** The level of each year, where there is more than one. */
function Years({ element, rating, entry, outline }: RatedElementProps) {
  const earlier = entry.earlier.flatMap(({ cycle, scale, rating: then }) => {
    const found = then.elements[element.id];
    return found ? [{ cycle, scale, verdict: found }] : [];
  });
  if (earlier.length === 0) return null;
  return (
    <ol class="years" aria-label="Year by year">
      {[...earlier, { cycle: outline.rated.cycle, scale: outline.scale, verdict: rating }].map(({ cycle, scale, verdict }) => (
        <li>
          <span>{cycle}</span> <LevelMark scale={scale} verdict={verdict} size="cell" />
        </li>
      ))}
    </ol>
  );
}
