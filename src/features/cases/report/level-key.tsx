import type { LevelScale, Verdict } from '../../../rating/level.ts';
import { Flag } from '../../../ui/flag.tsx';
import { LevelMark } from '../../../ui/level-mark.tsx';
import { ProposalMark } from './proposal-mark.tsx';

const NOT_RATED: Pick<Verdict, 'status' | 'levels'> = { status: 'not-rated', levels: [] };

/** What the marks mean, before the first of them has to be read. */
export function LevelKey({ scale, proposed }: { scale: LevelScale; proposed: boolean }) {
  return (
    <ul class="key" aria-label="What the marks mean">
      {scale.levels.map(({ id, means }) => (
        <li>
          <LevelMark scale={scale} verdict={{ status: 'rated', levels: [id] }} size="cell" /> <span>{means}</span>
        </li>
      ))}
      <li>
        <LevelMark scale={scale} verdict={NOT_RATED} size="cell" /> <span>No level, and never counted as one; the reason stands beside it.</span>
      </li>
      <li>
        <span class="key__flag">
          <Flag few={1} spoken={false} />
        </span>{' '}
        <span>So few leavers, one or two, decide between this level and the next.</span>
      </li>
      {proposed && (
        <li>
          <ProposalMark /> <span>Criteria that the partnership has not adopted.</span>
        </li>
      )}
    </ul>
  );
}
