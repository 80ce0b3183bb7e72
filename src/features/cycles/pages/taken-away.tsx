import { atTime } from '../../../ui/format.ts';
import { type Cycle, cyclePath } from '../../evidence/index.ts';
import type { PublicationHead } from '../../ratings/index.ts';

/** A version with the name of who published it; null where that is not known any more. */
export type SignedVersion = PublicationHead & { name: string | null };

interface TakenAwayProps {
  cycle: Cycle;
  institutions: number;
  /** The latest first. */
  versions: SignedVersion[];
}

/** What leaves the cycle: the case folder, and what was published. */
export function TakenAway({ cycle, versions, institutions }: TakenAwayProps) {
  const path = cyclePath(cycle);
  return (
    <>
      <h2>Take it away</h2>
      {institutions > 0 && (
        <p>
          <a href={`${path}/case.zip`}>Download the cycle as a case folder (ZIP)</a>: its evidence as files, which the command{' '}
          <code>waymark rate</code> rates to the same levels without this service.
        </p>
      )}
      <h2>Published versions</h2>
      {versions.length === 0 && <p>Nothing has been published yet.</p>}
      {versions.length > 0 && (
        <ul>
          {versions.map(({ number, reason, at, name }) => (
            <li>
              <a href={`${path}/versions/${number}`}>Version {number}</a>, published on <time dateTime={at.toISOString()}>{atTime(at)}</time>
              {name && (
                <>
                  {' '}
                  by <bdi>{name}</bdi>
                </>
              )}
              {reason && (
                <>
                  {' '}
                  because <q>{reason}</q>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
