import { OLDEST, type YearGroup } from '../../../../surveys/year-group.ts';
import type { AskedOf } from '../../answer/asked-of.ts';

/** The year group and what is asked about the person. What stands in a box is what is typed for it. */
export function PaperAbout({ asked, years }: { asked: AskedOf; years: readonly YearGroup[] }) {
  const { words, about } = asked;
  const year = words['year-group'];
  return (
    <>
      {year && years.length > 0 && (
        <Choices
          asks={year.asks}
          options={years.map((each) => ({ letter: String(each), words: each === OLDEST ? year.older : year.year.replace('{number}', String(each)) }))}
        />
      )}
      {about.length > 0 && <p>{words.pages['about-you-hint']}</p>}
      {about.map(({ at, asks, options }) => (
        <Choices key={at} asks={asks} options={options} />
      ))}
    </>
  );
}

function Choices({ asks, options }: { asks: string; options: { letter: string; words: string }[] }) {
  return (
    <p class="paper__choices">
      <b>{asks}</b>
      {options.map(({ letter, words }) => (
        <span key={letter}>
          <span class="paper__box" dir="ltr">
            {letter}
          </span>{' '}
          {words}
        </span>
      ))}
    </p>
  );
}
