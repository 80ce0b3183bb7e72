import { onDay } from '../../../ui/format.ts';
import { Page } from '../../../ui/page.tsx';
import { type Cycle, cyclePath } from '../../evidence/index.ts';
import type { PublicationHead } from '../../ratings/index.ts';
import { crumbsTo } from './crumbs.ts';

interface PublishedCyclePageProps {
  cycle: Cycle;
  frameworkTitle: string;
  versions: PublicationHead[];
}

/** What a viewer is told of a cycle: what was published of it. */
export function PublishedCyclePage({ cycle, frameworkTitle, versions }: PublishedCyclePageProps) {
  const path = cyclePath(cycle);
  return (
    <Page title={`Cycle ${cycle.year}`} caption={frameworkTitle} crumbs={crumbsTo(cycle)}>
      <p class="say">The ratings of {cycle.year} are published. The latest version counts; the earlier ones stay readable.</p>
      <ul>
        {versions.map(({ number, reason, at }) => (
          <li>
            <a href={`${path}/versions/${number}`}>Version {number}</a>, {onDay(at)}
            {reason && (
              <>
                , because <q>{reason}</q>
              </>
            )}
          </li>
        ))}
      </ul>
    </Page>
  );
}
