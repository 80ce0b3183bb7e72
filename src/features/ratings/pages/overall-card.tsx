import { previousYear } from '../../../evidence/academic-year.ts';
import { LevelMark, verdictWords } from '../../../ui/level-mark.tsx';
import { NextForYou } from '../../../ui/next-for-you.tsx';
import { levelsMoved, Movement } from '../../cases/index.ts';
import { type InstitutionInCycle, ratingPath } from '../institution-rating.ts';
import { OVERALL } from '../moderation.ts';
import type { Step } from '../next-steps.ts';
import type { RatingDetail, RatingSummary } from '../summary.ts';
import { OtherReadings } from './other-readings.tsx';
import { ModerationNote, StanceNote } from './said-notes.tsx';

export interface RatedInCycle extends InstitutionInCycle {
  rating: { summary: RatingSummary; detail: RatingDetail };
}

interface OverallCardProps {
  shown: RatedInCycle;
  /** What the reader has to do; null for a reader who only reads. */
  steps: Step[] | null;
  /** Whether the reader may open what is said about the ratings. */
  mayDiscuss: boolean;
}

/** The overall level with its sum, the way it has come, and what the reader has to do. */
export function OverallCard({ shown, steps, mayDiscuss }: OverallCardProps) {
  return (
    <section class="card overall" aria-label="Overall">
      <Level shown={shown} mayDiscuss={mayDiscuss} />
      <Way shown={shown} />
      {steps && (
        <NextForYou
          steps={steps.map(({ text, href, more }) => (
            <>
              <a href={href}>{text}</a>
              {more}
            </>
          ))}
          done="Nothing waits for you here."
        />
      )}
    </section>
  );
}

function Level({ shown, mayDiscuss }: Pick<OverallCardProps, 'shown' | 'mayDiscuss'>) {
  const { rating, scale, framework, saidOf, cycle, institution } = shown;
  const { overall } = rating.summary;
  const note = { cell: overall, said: saidOf(OVERALL), scale };
  return (
    <div>
      <LevelMark scale={scale} verdict={overall} size="heading" />
      <p>
        <strong>Overall.</strong> {rating.detail.final.overall.explanation}
      </p>
      <ModerationNote {...note} />
      <OtherReadings about={OVERALL} others={rating.detail.others} framework={framework} scale={scale} />
      <StanceNote {...note} />
      {mayDiscuss && (
        <p class="to-rating">
          <a href={ratingPath(cycle, institution.id, OVERALL)}>What is said about the overall rating</a>
        </p>
      )}
    </div>
  );
}

/** The distance travelled overall, since last year and since the baseline, in the levels that count. */
function Way({ shown: { rating, cycle, earlier, scale } }: { shown: RatedInCycle }) {
  const [first] = earlier;
  const { moved, overall } = rating.summary;
  if (!first) return <p class="way">First year: there is nothing before it to compare with.</p>;
  const last = previousYear(cycle.year);
  const years = earlier.map((year) => verdictWords(year.scale, year.summary.overall));
  return (
    <div class="way">
      {earlier.some(({ year }) => year === last) && <Travelled levels={moved.lastYear} since={`since last year, ${last}`} />}
      {first.year !== last && <Travelled levels={moved.baseline} since={`since the baseline in ${first.year}`} />}
      <p class="note">{[...years, verdictWords(scale, overall)].join(', then ')}</p>
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
