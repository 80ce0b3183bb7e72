import type { LevelScale } from '../../../rating/level.ts';
import type { InstitutionRating } from '../../../rating/rating.ts';
import { several } from '../../../rating/words.ts';
import { LevelMark, verdictWords } from '../../../ui/level-mark.tsx';
import { ElementCard } from './element-card.tsx';
import { levelsMovedOverall, Movement } from './movement.tsx';
import { type Entry, elementSeen, MOST_IN_FULL, type Outline } from './outline.ts';
import { identityWords, levelsMoved } from './report-words.ts';
import { whatWouldRaise } from './what-would-raise.ts';

export function Institutions({ outline }: { outline: Outline }) {
  if (outline.entries.length === 0) return null;
  return (
    <section class={outline.brief ? 'institutions--brief' : undefined}>
      <h2 id="institutions">Institution by institution</h2>
      {outline.brief && (
        <p class="note">
          With more than {MOST_IN_FULL} institutions every rating is told in short, without its strip chart and its tables, so that the page opens.
          Criteria and readings are told once, under How it was rated. Rate a smaller area to see all.
        </p>
      )}
      {outline.entries.map((entry) => (
        <InstitutionSection entry={entry} outline={outline} />
      ))}
    </section>
  );
}

/** So few that they are not rated are not counted in public either. */
function leaverWords(students: number | null, minimum: number): string {
  if (students === null) return '';
  return students < minimum ? `fewer than ${minimum} leavers` : several(students, 'leaver');
}

/** One institution: its overall rating with the sum, the way it has come, what would raise it, and a card an element. */
export function InstitutionSection({ entry, outline }: { entry: Entry; outline: Outline }) {
  const { rating } = entry.institution;
  const identity = identityWords(rating);
  const facts = [identity, leaverWords(rating.students, outline.rated.evidence.minimumCohort)].filter(Boolean).join(' · ');
  return (
    <section class="institution" id={entry.anchor} aria-labelledby={`${entry.anchor}-name`}>
      <h3 id={`${entry.anchor}-name`}>
        <bdi>{rating.name}</bdi>
      </h3>
      <p class="cap">
        {facts}
        <span class="back">
          {facts && ' · '}
          <a href={`#row-${entry.anchor}`}>Back to the table</a>
        </span>
      </p>
      <div class="card overall">
        <div>
          <LevelMark scale={outline.scale} verdict={rating.overall} size="heading" />
          <p>
            <strong>Overall.</strong> {rating.overall.explanation}
          </p>
        </div>
        <Way entry={entry} outline={outline} />
        <Raising entry={entry} outline={outline} />
      </div>
      <div class="elements">
        {outline.rated.framework.elements
          .flatMap((element) => elementSeen(element, entry, outline) ?? [])
          .map((seen) => (
            <ElementCard seen={seen} brief={outline.brief} />
          ))}
      </div>
    </section>
  );
}

/** The distance travelled overall, since last year and since the baseline. */
function Way({ entry, outline: { rated, scale } }: { entry: Entry; outline: Outline }) {
  const { lastYear, baseline, rating } = entry.institution;
  if (!rated.previous) return <p class="way">First year: there is nothing before it to compare with.</p>;
  if (!lastYear) return <p class="way">Not in the evidence of {rated.previous.cycle}, so there is no distance to tell.</p>;
  const years = [...entry.earlier.map((year) => verdictWords(year.scale, year.rating.overall)), verdictWords(scale, rating.overall)];
  return (
    <div class="way">
      <Travelled levels={levelsMovedOverall(lastYear)} since={`since last year, ${rated.previous.cycle}`} />
      {baseline && <Travelled levels={levelsMovedOverall(baseline.distances)} since={`since the baseline in ${baseline.cycle}`} />}
      {years.length > 1 && <p class="note">{years.join(', then ')}</p>}
    </div>
  );
}

function Travelled({ levels, since }: { levels: number | null; since: string }) {
  if (levels === null) return <p>No comparison {since}: one of the two years has no single level.</p>;
  if (levels === 0)
    return (
      <p>
        <b>The same level</b> {since}
      </p>
    );
  return (
    <p>
      <Movement levels={levels} /> <b aria-hidden="true">{levelsMoved(levels)}</b> {since}
    </p>
  );
}

/** What the institution can do: the one place on the page that asks for something. */
function Raising({ entry, outline }: { entry: Entry; outline: Outline }) {
  const { rating } = entry.institution;
  const steps = outline.rated.framework.elements.flatMap((element) => {
    const found = rating.elements[element.id];
    const words = found && whatWouldRaise(element, found, outline.scale);
    return words ? [{ short: element.short, words }] : [];
  });
  if (steps.length === 0) return <p class="raise raise--done">{nothingToRaise(rating, outline.scale)}</p>;
  return (
    <div class="raise">
      <p>
        <strong>What would raise it</strong>
      </p>
      <ul>
        {steps.map(({ short, words }) => (
          <li>
            <b>{short}.</b> {words}
          </li>
        ))}
      </ul>
    </div>
  );
}

function nothingToRaise({ elements }: InstitutionRating, scale: LevelScale): string {
  const rated = Object.values(elements).filter(({ levels }) => levels.length > 0);
  const best = rated.length > 0 && rated.every(({ level }) => level === scale.best);
  return best ? `Every rated element is ${scale.title(scale.best)}.` : 'Nothing that the institution can do would raise a rating.';
}
