import type { LevelScale, Verdict } from '../../../rating/level.ts';
import { count } from '../../../rating/words.ts';
import { LevelMark } from '../../../ui/level-mark.tsx';
import { toneOf } from '../../../ui/tone.ts';
import { hasProposedCriteria, type Outline } from './outline.ts';
import { ProposalMark } from './proposal-mark.tsx';

interface Tally {
  verdict: Pick<Verdict, 'status' | 'levels'>;
  number: number;
}

/** How many institutions stand at each level, overall and in each element: what holds the city back, and what carries it. */
export function ByElement({ outline: { rated, scale, entries } }: { outline: Outline }) {
  if (entries.length === 0) return null;
  const ratings = entries.map(({ institution }) => institution.rating);
  return (
    <section>
      <h2 id="by-element">Element by element</h2>
      <ul class="tallies">
        <Line title="Overall" verdicts={ratings.map(({ overall }) => overall)} scale={scale} />
        {rated.framework.elements.map((element) => (
          <Line
            title={element.title}
            proposal={hasProposedCriteria(element)}
            verdicts={ratings.flatMap(({ elements }) => elements[element.id] ?? [])}
            scale={scale}
          />
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  title: string;
  proposal?: boolean;
  verdicts: Pick<Verdict, 'status' | 'levels'>[];
  scale: LevelScale;
}

function Line({ title, proposal, verdicts, scale }: LineProps) {
  const tallies = talliesOf(verdicts, scale);
  return (
    <li>
      <b>
        {title} {proposal && <ProposalMark />}
      </b>
      <Bar tallies={tallies} all={verdicts.length} scale={scale} />
      <span class="tallies__counts">
        {tallies.map(({ verdict, number }) => (
          <span>
            {count(number)} <LevelMark scale={scale} verdict={verdict} size="cell" />
          </span>
        ))}
      </span>
    </li>
  );
}

/** Levels best first, then what has none; only those that occur. */
function talliesOf(verdicts: LineProps['verdicts'], scale: LevelScale): Tally[] {
  const kinds: Tally['verdict'][] = [
    ...scale.levels.map(({ id }) => ({ status: 'rated' as const, levels: [id] })),
    ...openSets(verdicts),
    { status: 'not-rated', levels: [] },
    { status: 'not-applicable', levels: [] },
  ];
  const tallies = kinds.map((verdict) => ({ verdict, number: verdicts.filter((each) => key(each) === key(verdict)).length }));
  return tallies.filter(({ number }) => number > 0);
}

function openSets(verdicts: LineProps['verdicts']): Tally['verdict'][] {
  return [...new Map(verdicts.filter(({ status }) => status === 'unresolved').map((verdict) => [key(verdict), verdict])).values()];
}

function key({ status, levels }: Tally['verdict']): string {
  return `${status} ${levels.join()}`;
}

/** The same as lengths; what has no level is left empty. */
function Bar({ tallies, all, scale }: { tallies: Tally[]; all: number; scale: LevelScale }) {
  let from = 0;
  const pieces = tallies.map(({ verdict, number }) => {
    const [level] = verdict.levels;
    const piece = { level: verdict.levels.length === 1 ? level : undefined, x: from / all, width: number / all };
    from += number;
    return piece;
  });
  return (
    <svg class="bar" width="100%" height="14" aria-hidden="true">
      <rect class="bar__ground" width="100%" height="14" />
      {pieces.map(({ level, x, width }) =>
        level ? <rect class={`bar__piece tone-${toneOf(scale, level)}`} x={percent(x)} width={percent(width)} height="14" /> : null,
      )}
    </svg>
  );
}

function percent(part: number): string {
  return `${(part * 100).toFixed(2)}%`;
}
