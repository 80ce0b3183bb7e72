import type { LevelScale } from '../../../rating/level.ts';
import { LevelMark } from '../../../ui/level-mark.tsx';
import { type Row, Rows } from '../../../ui/rows.tsx';
import { staffPath, staffRow } from '../../evidence/index.ts';
import type { OneRating } from '../rating-to-change.ts';
import type { Decider, WhoDecides } from '../who-decides.ts';

interface WhoDecidesPartProps {
  one: Pick<OneRating, 'shown' | 'scale'>;
  whoDecides: readonly WhoDecides[];
}

/** Which person decides the rating under each reading, with the way to their row in the register. */
export function WhoDecidesPart({ one: { shown, scale }, whoDecides }: WhoDecidesPartProps) {
  if (whoDecides.length === 0) return null;
  const path = staffPath(shown.cycle, shown.institution.id);
  return (
    <section aria-labelledby="who-decides">
      <h2 id="who-decides">Who decides it</h2>
      {whoDecides.map(({ asks, deciders }) => (
        <>
          <h3>{asks}</h3>
          <Rows
            caption={asks}
            columns={['Reading', 'Person', 'Level'].map((title) => ({ title }))}
            rows={deciders.map((decider) => rowOf(decider, path, scale))}
          />
        </>
      ))}
      <p>
        <a href={path}>Register of staff and training</a>
      </p>
    </section>
  );
}

function rowOf({ says, chosen, person, verdict }: Decider, path: string, scale: LevelScale): Row {
  const who = person ? (
    <a href={`${path}#${staffRow(person)}`}>
      <bdi>{person}</bdi>
    </a>
  ) : (
    'Nobody'
  );
  const level = verdict.levels.length > 0 ? <LevelMark scale={scale} verdict={verdict} size="cell" /> : 'Not rated';
  return { name: chosen ? <strong>{says} (used here)</strong> : says, cells: [who, level] };
}
