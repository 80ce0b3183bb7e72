import type { Element } from '../../../rating/framework.ts';
import { several } from '../../../rating/words.ts';
import { ElementCard, type ElementSeen, oneStudentWords, type Since, whatWouldRaise } from '../../cases/index.ts';
import { cellOf, levelsBefore, ratingPath } from '../institution-rating.ts';
import { OtherReadings } from './other-readings.tsx';
import type { RatedInCycle } from './overall-card.tsx';
import { ModerationNote, StanceNote } from './said-notes.tsx';

interface RatedElementProps {
  element: Element;
  shown: RatedInCycle;
  /** What the reader can do on the page of this rating: "Moderate or discuss"; null where they cannot open it. */
  doing: string | null;
}

/** One element's card with what people said of it. */
export function RatedElement({ element, shown, doing }: RatedElementProps) {
  const seen = elementSeen(element, shown);
  const cell = cellOf(shown.rating.summary, element.id);
  if (!seen || !cell) return null;
  const said = shown.saidOf(element.id);
  const note = { cell, said, scale: shown.scale };
  return (
    <ElementCard seen={seen} heading="h3" verdict={cell} said={<ModerationNote {...note} />}>
      <Raising seen={seen} />
      <OtherReadings about={element.id} others={shown.rating.detail.others} framework={shown.framework} scale={shown.scale} />
      <StanceNote {...note} />
      {doing && (
        <p class="to-rating">
          <a href={ratingPath(shown.cycle, shown.institution.id, element.id)}>
            {doing}
            <span class="unseen">: {element.title}</span>
          </a>
          {said.comments > 0 && ` · ${several(said.comments, 'comment')}`}
        </p>
      )}
    </ElementCard>
  );
}

function elementSeen(element: Element, { rating: { detail }, scale, cycle, earlier }: RatedInCycle): ElementSeen | null {
  const rating = detail.rating.elements[element.id];
  if (!rating) return null;
  const [before] = detail.earlier;
  const since = (year: string | undefined, distances: typeof detail.lastYear): Since | null => {
    const distance = distances?.[element.id];
    return year && distance ? { cycle: year, distance } : null;
  };
  return {
    element,
    rating,
    scale,
    cycle: cycle.year,
    lastYear: since(before?.cycle, detail.lastYear),
    baseline: since(detail.baseline?.cycle, detail.baseline?.distances ?? null),
    earlier: levelsBefore(earlier, element.id),
  };
}

/** What would give a better level, unless the sentence about single leavers says so already. */
function Raising({ seen: { element, rating, scale } }: { seen: ElementSeen }) {
  const words = whatWouldRaise(element, rating, scale);
  if (!words || oneStudentWords(element, rating, scale).includes(words)) return null;
  return (
    <p class="note">
      <b>What would raise it.</b> {words}
    </p>
  );
}
