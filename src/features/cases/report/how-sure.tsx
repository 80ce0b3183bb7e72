import type { Element } from '../../../rating/framework.ts';
import type { LevelId, LevelScale } from '../../../rating/level.ts';
import type { ElementRating } from '../../../rating/rating.ts';
import { perCent } from '../../../rating/words.ts';
import { Flag } from '../../../ui/flag.tsx';
import { fewWhoDecide } from './few-who-decide.ts';
import { chanceWords } from './report-words.ts';
import { oneStudentWords } from './what-would-raise.ts';

interface HowSureProps {
  element: Element;
  rating: ElementRating;
  scale: LevelScale;
  /** Also the interval, where no strip chart shows it. */
  interval: boolean;
}

/** How many leavers decide, and the chance of each level. */
export function HowSure({ element, rating, scale, interval }: HowSureProps) {
  const few = fewWhoDecide(rating);
  const said = [...oneStudentWords(element, rating, scale), chances(rating, scale), interval ? intervalWords(rating) : null].filter(Boolean);
  if (said.length === 0) return null;
  return (
    <p class="note">
      {few !== null && (
        <>
          <Flag few={few} spoken={false} />{' '}
        </>
      )}
      {said.join(' ')}
    </p>
  );
}

const LEFT_OPEN = 'unresolved';

function chances({ probability }: ElementRating, scale: LevelScale): string | null {
  if (!probability) return null;
  const title = (level: LevelId) => (level === LEFT_OPEN ? 'left open' : scale.title(level));
  // Best first, whatever order a database keeps them in.
  const possible = [...scale.levels.map(({ id }) => id), LEFT_OPEN].flatMap((level) => {
    const chance = probability[level] ?? 0;
    return chance > 0 ? [`${title(level)} ${chanceWords(chance)}`] : [];
  });
  return `Chance of each level: ${possible.join(', ')}.`;
}

function intervalWords({ interval }: ElementRating): string | null {
  return interval && `95% interval ${perCent(interval.low)} to ${perCent(interval.high)}.`;
}
