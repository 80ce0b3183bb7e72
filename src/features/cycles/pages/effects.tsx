import type { LevelScale } from '../../../rating/level.ts';
import { several } from '../../../rating/words.ts';
import { Details } from '../../../ui/govuk/details.tsx';
import { LevelMark, verdictWords } from '../../../ui/level-mark.tsx';
import type { Effect, OptionInPlay } from '../readings-in-play.ts';

/** What an option would change, before it is chosen: the number as a sentence, and each rating with its two levels. */
export function Effects({ option, scale, thisYear }: { option: OptionInPlay; scale: LevelScale; thisYear: string }) {
  return (
    <>
      {option.effects.map(({ year, effects }) => (
        <div class="effects">
          <p>{sentence(year, effects.length, thisYear)}</p>
          <Which effects={effects} scale={scale} />
        </div>
      ))}
    </>
  );
}

/** Longer lists are folded: the sentence above says how many there are. */
const SEEN_AT_ONCE = 5;

function Which({ effects, scale }: { effects: readonly Effect[]; scale: LevelScale }) {
  if (effects.length === 0) return null;
  const list = (
    <ul>
      {effects.map((effect) => (
        <EffectOf effect={effect} scale={scale} />
      ))}
    </ul>
  );
  return effects.length <= SEEN_AT_ONCE ? list : <Details summary={`Which ${several(effects.length, 'rating')}`}>{list}</Details>;
}

function sentence(year: string, number: number, thisYear: string): string {
  if (year === thisYear)
    return number === 0 ? 'It would change no rating of this cycle.' : `It would change ${several(number, 'rating')} of this cycle.`;
  return number === 0
    ? `With the evidence of ${year} it would change nothing.`
    : `With the evidence of ${year} it would change ${several(number, 'rating')}.`;
}

function EffectOf({ effect: { institution, from, to }, scale }: { effect: Effect; scale: LevelScale }) {
  return (
    <li>
      <bdi>{institution}</bdi>: {verdictWords(scale, from)} <span aria-hidden="true">→</span>
      <span class="unseen">would be</span> <LevelMark scale={scale} verdict={to} size="cell" />
    </li>
  );
}
