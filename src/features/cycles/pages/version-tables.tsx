import type { Framework } from '../../../rating/framework.ts';
import type { LevelScale } from '../../../rating/level.ts';
import { several } from '../../../rating/words.ts';
import { LevelMark } from '../../../ui/level-mark.tsx';
import { Rows } from '../../../ui/rows.tsx';
import type { RatingSummary } from '../../ratings/index.ts';
import type { Difference, Shown } from '../version-differences.ts';

/** The ratings that are others than in the version before. */
export function Differences({ differences, scale, number }: { differences: Difference[]; scale: LevelScale; number: number }) {
  const rows = differences.map(({ name, title, from, to }) => ({
    name: <bdi>{name}</bdi>,
    cells: [title, <Level shown={from} scale={scale} />, <Level shown={to} scale={scale} />],
  }));
  const columns = [{ title: 'Institution' }, { title: 'Element' }, { title: `Version ${number - 1}` }, { title: `Version ${number}` }];
  return (
    <>
      <h2>What this version changed</h2>
      {rows.length === 0 ? (
        <p>No level is another than in version {number - 1}.</p>
      ) : (
        <>
          <p>{several(rows.length, 'rating is', 'ratings are')} another than in the version before.</p>
          <Rows caption={`What version ${number} changed`} columns={columns} rows={rows} />
        </>
      )}
    </>
  );
}

function Level({ shown, scale }: { shown: Shown | null; scale: LevelScale }) {
  return shown ? <LevelMark scale={scale} verdict={shown} size="cell" /> : <span class="soft">Not in this version</span>;
}

interface LevelsProps {
  framework: Framework;
  /** By name. */
  summaries: { institution: string; summary: RatingSummary }[];
  scale: LevelScale;
  /** Where the explained ratings of each institution are; null for a version that counts no longer. */
  ratings: string | null;
}

/** All levels of a version, institutions by name. */
export function Levels({ framework, summaries, scale, ratings }: LevelsProps) {
  if (summaries.length === 0) return <p>No institution was rated.</p>;
  const columns = [{ title: 'Institution' }, { title: 'Overall' }, ...framework.elements.map(({ short }) => ({ title: short }))];
  const rows = summaries.map(({ institution, summary: { name, overall, elements } }) => ({
    name:
      ratings === null ? (
        <bdi>{name}</bdi>
      ) : (
        <a href={`${ratings}/${institution}`}>
          <bdi>{name}</bdi>
        </a>
      ),
    cells: [overall, ...framework.elements.map(({ id }) => elements[id])].map((cell) => <Cell cell={cell} scale={scale} />),
  }));
  return <Rows caption="Levels by institution" columns={columns} rows={rows} />;
}

/** A level that the partnership set says so, with what was computed. */
function Cell({ cell, scale }: { cell: RatingSummary['overall'] | undefined; scale: LevelScale }) {
  if (!cell) return <span class="soft">Not in this framework</span>;
  return (
    <>
      <LevelMark scale={scale} verdict={cell} size="cell" />
      {cell.moderated && (
        <small>set by the partnership; computed: {cell.computed.map((level) => scale.title(level)).join(' or ') || 'not rated'}</small>
      )}
    </>
  );
}
