import type { SettledFramework } from '../../../rating/framework.ts';
import type { ElementRating } from '../../../rating/rating.ts';
import { Flag } from '../../../ui/flag.tsx';
import { LevelMark } from '../../../ui/level-mark.tsx';
import { fewWhoDecide } from './few-who-decide.ts';
import { LevelKey } from './level-key.tsx';
import { levelsMovedOverall, Movement } from './movement.tsx';
import { type Entry, hasProposedCriteria, type Outline } from './outline.ts';
import { ProposalMark } from './proposal-mark.tsx';
import { kindWords, reasonWords } from './report-words.ts';

/** More institutions than this, and a row of letters leads to their names. */
const MOST_WITHOUT_LETTERS = 30;

/** More elements than this stand in small type. */
const MOST_IN_FULL_TYPE = 5;
/** Letters that the marks of one row may take on a wide screen; with more, the table scrolls in a frame of its own. */
const LETTERS_THAT_FIT = 90;
/** What a mark takes beside its word, in letters: its shape, its edges, a flag. */
const BESIDE_THE_WORD = 6;

function fitting({ elements, levels }: SettledFramework): string {
  const letters = elements.length * (Math.max(...levels.map(({ title }) => title.length)) + BESIDE_THE_WORD);
  return `glance${elements.length > MOST_IN_FULL_TYPE ? ' glance--dense' : ''}${letters <= LETTERS_THAT_FIT ? ' glance--fits' : ''}`;
}

/** Institutions by elements: where the city stands at one look, and the way to each institution. */
export function HeatMap({ outline }: { outline: Outline }) {
  const { entries } = outline;
  if (entries.length === 0) return null;
  return (
    <section class={fitting(outline.rated.framework)}>
      <h2 id="glance">Ratings at a glance</h2>
      <LevelKey scale={outline.scale} proposed={outline.rated.framework.elements.some(hasProposedCriteria)} />
      {entries.length > MOST_WITHOUT_LETTERS && <Letters entries={entries} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="scroll" aria-labelledby="glance" tabIndex={0}>
        <table class="heat">
          <Columns outline={outline} />
          <tbody>
            {entries.map((entry) => (
              <Row entry={entry} outline={outline} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function Columns({ outline: { rated } }: { outline: Outline }) {
  return (
    <thead>
      <tr>
        <th scope="col">Institution</th>
        <th scope="col">Overall</th>
        {rated.previous && (
          <th scope="col" class="heat__move">
            Since {rated.previous.cycle}
          </th>
        )}
        {rated.framework.elements.map((element) => (
          <th scope="col">
            {element.short}
            {hasProposedCriteria(element) && <ProposalMark />}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Row({ entry, outline }: { entry: Entry; outline: Outline }) {
  const { rated, scale } = outline;
  const { rating, lastYear } = entry.institution;
  const kind = kindWords(rating.kind);
  return (
    <tr id={`row-${entry.anchor}`}>
      <th scope="row">
        <a href={`#${entry.anchor}`}>
          <bdi>{rating.name}</bdi>
        </a>
        {kind && <small>{kind}</small>}
      </th>
      <td data-label="Overall" class="heat__overall">
        <span class="heat__cell">
          <LevelMark scale={scale} verdict={rating.overall} />
          {rating.overall.reason && <small>{reasonWords(rating.overall.reason)}</small>}
        </span>
      </td>
      {rated.previous && (
        <td data-label={`Since ${rated.previous.cycle}`} class="heat__move">
          <Movement levels={levelsMovedOverall(lastYear)} />
        </td>
      )}
      {rated.framework.elements.map(({ id, short }) => (
        <td data-label={short}>
          <Cell rating={rating.elements[id]} outline={outline} />
        </td>
      ))}
    </tr>
  );
}

function Cell({ rating, outline }: { rating: ElementRating | undefined; outline: Outline }) {
  if (!rating) return null;
  const few = fewWhoDecide(rating);
  return (
    <span class="heat__cell">
      <LevelMark scale={outline.scale} verdict={rating} size="cell">
        {few !== null && <Flag few={few} />}
      </LevelMark>
      {rating.reason && <small>{reasonWords(rating.reason)}</small>}
    </span>
  );
}

function Letters({ entries }: { entries: Entry[] }) {
  const firsts = new Map<string, Entry>();
  for (const entry of entries) {
    const letter = letterOf(entry.institution.rating.name);
    if (!firsts.has(letter)) firsts.set(letter, entry);
  }
  return (
    <nav class="letters" aria-label="Institutions by first letter">
      <ul>
        {[...firsts].map(([letter, { anchor }]) => (
          <li>
            <a href={`#row-${anchor}`}>
              <span class="unseen">Institutions with </span>
              {letter}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The letter a name is looked up under, accents off; "0–9" for names that begin with a figure or a sign. */
function letterOf(name: string): string {
  const letter = name.normalize('NFD').charAt(0).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : '0–9';
}
