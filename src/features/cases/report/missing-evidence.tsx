import type { Element } from '../../../rating/framework.ts';
import { count, partOf } from '../../../rating/words.ts';
import type { Entry, Outline } from './outline.ts';

/** Names listed for one element; beyond that the table above tells them. */
const MOST_NAMES = 60;

/** What is still to come in before every rating can be given: by element, with whose it is. */
export function MissingEvidence({ outline: { rated, entries } }: { outline: Outline }) {
  const gaps = rated.framework.elements.map((element) => ({ element, missing: entries.filter((entry) => lacks(entry, element)) }));
  const open = gaps.filter(({ missing }) => missing.length > 0);
  if (open.length === 0) return null;
  return (
    <section class="missing">
      <h2 id="missing">Missing evidence</h2>
      <ul>
        {open.map(({ element, missing }) => (
          <li>
            <details>
              <summary>
                {element.title}: {partOf(missing.length, entries.length)} {entries.length === 1 ? 'institution' : 'institutions'}
              </summary>
              <Names missing={missing} all={entries.length} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Names({ missing, all }: { missing: Entry[]; all: number }) {
  if (missing.length === all) return <p>No file of this case has it for any institution. Add one to case.yaml; docs/files.md says what it holds.</p>;
  const shown = missing.slice(0, MOST_NAMES);
  return (
    <ul class="names">
      {shown.map(({ anchor, institution }) => (
        <li>
          <a href={`#${anchor}`}>
            <bdi>{institution.rating.name}</bdi>
          </a>
        </li>
      ))}
      {missing.length > shown.length && <li>and {count(missing.length - shown.length)} more: see the table above</li>}
    </ul>
  );
}

function lacks({ institution }: Entry, { id }: Element): boolean {
  return institution.rating.elements[id]?.reason === 'no-evidence';
}
