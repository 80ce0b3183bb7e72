import type { Framework } from '../../../rating/framework.ts';
import { LevelScale } from '../../../rating/level.ts';
import { several } from '../../../rating/words.ts';
import { LevelMark } from '../../../ui/level-mark.tsx';
import { type Row, Rows } from '../../../ui/rows.tsx';
import { OVERALL } from '../../ratings/index.ts';
import type { RatingChange } from '../import.ts';

interface RatingChangesProps {
  changes: readonly RatingChange[];
  framework: Framework;
  cyclePath: string;
  /** "confirming the file", "taking the file back". */
  what: string;
}

const MOST_SHOWN = 200;

/** Which ratings are others since, with the way to each. */
export function RatingChanges({ changes, framework, cyclePath, what }: RatingChangesProps) {
  const scale = new LevelScale(framework.levels);
  const institutions = new Set(changes.map(({ institution }) => institution)).size;
  const titles = new Map<string, string>([[OVERALL, 'Overall'], ...framework.elements.map(({ id, title }) => [id, title] as const)]);
  const mark = (verdict: RatingChange['is']) => (verdict ? <LevelMark scale={scale} verdict={verdict} size="cell" /> : 'Not in the cycle');
  const rowOf = ({ institution, name, element, was, is }: RatingChange): Row => ({
    name: (
      <a href={`${cyclePath}/institutions/${institution}`}>
        <bdi>{name}</bdi>
      </a>
    ),
    cells: [titles.get(element) ?? element, mark(was), mark(is)],
  });
  if (changes.length === 0) return <p class="say">No rating changed by {what}.</p>;
  return (
    <section>
      <p class="say">
        {several(changes.length, 'rating')} of {several(institutions, 'institution')} changed by {what}.
      </p>
      <Rows caption="Ratings that changed" columns={COLUMNS} rows={changes.slice(0, MOST_SHOWN).map(rowOf)} fits />
      {changes.length > MOST_SHOWN && <p>{several(changes.length - MOST_SHOWN, 'more')} changed too.</p>}
    </section>
  );
}

const COLUMNS = [{ title: 'Institution' }, { title: 'Rated on' }, { title: 'Before' }, { title: 'After' }];
