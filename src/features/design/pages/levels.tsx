import { LevelScale, type Verdict } from '../../../rating/level.ts';
import { perCent } from '../../../rating/words.ts';
import { Flag } from '../../../ui/flag.tsx';
import { LevelMark } from '../../../ui/level-mark.tsx';
import { type Band, Strip } from '../../../ui/strip.tsx';

export const FOUR = scaleOf('Green', 'Amber/Green', 'Amber/Red', 'Red');
const SEVEN = scaleOf('Excellent', 'Very good', 'Good', 'Fair', 'Weak', 'Poor', 'Very poor');
const SIZES = ['heading', 'line', 'cell'] as const;

/** What an institution can have been given: one level, several left open, or none and why. */
const VERDICTS: Pick<Verdict, 'status' | 'levels'>[] = [
  ...FOUR.levels.map(({ id }) => rated(id)),
  { status: 'unresolved', levels: ['amber-red', 'red'] },
  { status: 'not-rated', levels: [] },
  { status: 'not-applicable', levels: [] },
];

function scaleOf(...titles: string[]): LevelScale {
  return new LevelScale(titles.map((title) => ({ id: title.toLowerCase().replace(/[/ ]/g, '-'), title, means: '' })));
}

export function rated(level: string): Pick<Verdict, 'status' | 'levels'> {
  return { status: 'rated', levels: [level] };
}

export function Levels() {
  return (
    <>
      {SIZES.map((size) => (
        <ul class="marks">
          {VERDICTS.map((verdict) => (
            <li>
              <LevelMark scale={FOUR} verdict={verdict} size={size} />
            </li>
          ))}
        </ul>
      ))}
      <p>A framework may have other levels; each place from best to worst has its own shape.</p>
      <ul class="marks">
        {SEVEN.levels.map(({ id }) => (
          <li>
            <LevelMark scale={SEVEN} verdict={rated(id)} />
          </li>
        ))}
      </ul>
      <p>The one-student flag says how few leavers decide a level. It stands inside the mark, or before a sentence.</p>
      <ul class="marks">
        {FOUR.levels.map(({ id }, place) => (
          <li>
            <LevelMark scale={FOUR} verdict={rated(id)} size="cell">
              <Flag few={place < 2 ? 1 : 2} />
            </LevelMark>
          </li>
        ))}
      </ul>
      <p>
        <Flag few={1} spoken={false} /> If one more leaver had dropped out this would be Amber/Green.
      </p>
    </>
  );
}

const BANDS: Band[] = [
  { from: 0, to: 0.874, tones: ['worst'] },
  { from: 0.874, to: 0.904, tones: ['lower', 'worst'] },
  { from: 0.904, to: 0.92, tones: ['lower'] },
  { from: 0.92, to: 0.928, tones: ['upper'] },
  { from: 0.928, to: 1, tones: ['best'] },
];

export function Strips() {
  return (
    <div class="cards">
      <div class="card">
        <h3>A figure with its interval</h3>
        <Strip
          share={0.931}
          interval={{ low: 0.888, high: 0.958 }}
          comparator={{ name: 'city', low: 0.924, high: 0.924 }}
          bands={BANDS}
          write={perCent}
          sentence="93.1%, Green; its 95% interval reaches from 88.8%, Amber/Red or Red, to 95.8%, Green. The city has 92.4%."
        />
      </div>
      <div class="card">
        <h3>Only the range is known</h3>
        <Strip
          share={null}
          interval={{ low: 0.89, high: 0.93 }}
          comparator={{ name: 'England', low: 0.915, high: 0.921 }}
          bands={BANDS}
          write={perCent}
          sentence="Between 89.0% and 93.0%, from Amber/Red or Red to Green. England has between 91.5% and 92.1%."
        />
      </div>
    </div>
  );
}
