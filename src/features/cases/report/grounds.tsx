import type { Parts } from '../../../rating/compare.ts';
import type { Element } from '../../../rating/framework.ts';
import type { LevelScale } from '../../../rating/level.ts';
import type { ElementRating, ReadingUsed } from '../../../rating/rating.ts';
import { LevelMark } from '../../../ui/level-mark.tsx';
import type { Since } from './element-seen.ts';
import { FiguresTable } from './figures-table.tsx';
import { signed } from './report-words.ts';
import { Sources } from './sources.tsx';
import { SubTitle } from './sub-title.tsx';

interface GroundsProps {
  element: Element;
  rating: ElementRating;
  lastYear: Since | null;
  baseline: Since | null;
  scale: LevelScale;
}

/** All that a rating rests on, folded in; print unfolds it. */
export function Grounds({ element, rating, lastYear, baseline, scale }: GroundsProps) {
  return (
    <details class="grounds">
      <summary>
        Why, and where the figures come from<span class="unseen">: {element.title}</span>
      </summary>
      <Criteria rating={rating} scale={scale} />
      <FiguresTable rating={rating} />
      <Phases phases={rating.phases} scale={scale} />
      <DistanceParts
        travelled={[
          { since: lastYear, words: 'last year' },
          { since: baseline, words: `the baseline in ${baseline?.cycle}` },
        ]}
      />
      <ReadingsUsed element={element} readings={rating.readings} />
      <Sources sources={rating.sources} />
    </details>
  );
}

function Criteria({ rating: { criteria, levels }, scale }: { rating: ElementRating; scale: LevelScale }) {
  if (criteria.length === 0) return null;
  const inHole = levels.length > 0 && criteria.every(({ holds }) => holds === false);
  return (
    <>
      <SubTitle>Criteria</SubTitle>
      <ul class="criteria">
        {criteria.map(({ level, says, holds }) => (
          <li class={holds ? 'criteria__holds' : undefined}>
            <LevelMark scale={scale} verdict={{ status: 'rated', levels: [level] }} size="cell" /> <span>{says}</span>{' '}
            <b>{holds === null ? 'Not settled' : holds ? 'Met' : 'Not met'}</b>
          </li>
        ))}
      </ul>
      {inHole && <p class="note">No published criterion covers this figure; a reading fills the hole.</p>}
    </>
  );
}

function Phases({ phases, scale }: { phases: ElementRating['phases']; scale: LevelScale }) {
  const found = Object.values(phases ?? {});
  if (found.length === 0) return null;
  return (
    <>
      <SubTitle>By phase</SubTitle>
      <ul class="criteria">
        {found.map((rating) => (
          <li>
            <LevelMark scale={scale} verdict={rating} size="cell" />
            <span>{rating.explanation}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

interface Travelled {
  since: Since | null;
  words: string;
}

/** What the distances are made of; the three parts of each add up to it. */
function DistanceParts({ travelled }: { travelled: Travelled[] }) {
  const rows = travelled.flatMap(({ since, words }) => rowsOf(since, words));
  const [first] = rows;
  if (!first) return null;
  // With one distance the heading says since when, with two each row does.
  const isOne = rows.every(({ words }) => words === first.words);
  return (
    <>
      <SubTitle>What made the difference{isOne && ` since ${first.words}`}</SubTitle>
      <table class="facts">
        <thead>
          <tr>
            <th scope="col">In</th>
            <th scope="col">Own figures</th>
            <th scope="col">What they are held against</th>
            <th scope="col">Criteria and readings</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ unit, words, parts, decimals }) => (
            <PartsRow title={isOne ? unit : `${unit} since ${words}`} parts={parts} decimals={decimals} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function rowsOf(since: Since | null, words: string) {
  const { points, levels } = since?.distance.parts ?? { points: null, levels: null };
  return [
    ...(points ? [{ unit: 'points', words, parts: points, decimals: 1 }] : []),
    ...(levels ? [{ unit: 'levels', words, parts: levels, decimals: 0 }] : []),
  ];
}

function PartsRow({ title, parts, decimals }: { title: string; parts: Parts; decimals: number }) {
  return (
    <tr>
      <th scope="row">{title}</th>
      {[parts.performance, parts.comparator, parts.criteria].map((part) => (
        <td>{signed(part, decimals)}</td>
      ))}
    </tr>
  );
}

function ReadingsUsed({ element, readings }: { element: Element; readings: ReadingUsed[] }) {
  if (readings.length === 0) return null;
  return (
    <>
      <SubTitle>Readings used</SubTitle>
      <ul>
        {readings.map(({ reading, says }) => (
          <li>
            {element.readings.find(({ id }) => id === reading)?.asks} <b>{says}</b>
          </li>
        ))}
      </ul>
    </>
  );
}
