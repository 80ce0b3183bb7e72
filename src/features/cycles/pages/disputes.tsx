import { Details } from '../../../ui/govuk/details.tsx';
import type { Cycle } from '../../evidence/index.ts';
import { ratingPath } from '../../ratings/index.ts';
import type { DisputeThatWaits } from '../whats-missing.ts';

interface DisputesProps {
  cycle: Cycle;
  disputes: readonly DisputeThatWaits[];
}

/** Long lists are folded: the heading says how many there are. */
const SEEN_AT_ONCE = 20;

/** The way from a cycle to each rating whose dispute waits for an answer. */
export function Disputes({ cycle, disputes }: DisputesProps) {
  if (disputes.length === 0) return null;
  const list = (
    <ul>
      {disputes.map(({ institution, element, says }) => (
        <li>
          <a href={ratingPath(cycle, institution, element)}>
            <bdi>{says}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <section id="disputes" aria-labelledby="disputes-heading">
      <h2 id="disputes-heading">{disputes.length === 1 ? 'A dispute that waits' : 'Disputes that wait'} for an answer</h2>
      <p>Look at the rating again, or write to the institution: either is an answer.</p>
      {disputes.length <= SEEN_AT_ONCE ? list : <Details summary={`Show all ${disputes.length}`}>{list}</Details>}
    </section>
  );
}
