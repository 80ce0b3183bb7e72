import { partOf } from '../../../rating/words.ts';
import { cyclePath } from '../../evidence/index.ts';
import type { MissingView } from '../load-missing.ts';
import { needsOf } from '../missing.ts';

/** How many institutions lack evidence of each element, of those that it is asked of; each leads to who they are. */
export function MissingByElement({ view, chosen }: { view: MissingView; chosen: string | null }) {
  const path = `${cyclePath(view.cycle)}/missing`;
  return (
    <nav aria-label="By element">
      <ul class="by-element">
        <li>
          <a href={path} aria-current={chosen === null ? 'page' : undefined}>
            All
          </a>
        </li>
        {view.framework.elements.map((element) => {
          const asked = view.institutions.filter(({ phases }) => needsOf(element, phases).length > 0).length;
          const lacking = view.lacking.filter(({ lacks }) => lacks.some((lack) => lack.element === element.id)).length;
          return (
            <li>
              <a href={`${path}?element=${encodeURIComponent(element.id)}`} aria-current={chosen === element.id ? 'page' : undefined}>
                {element.title}
              </a>{' '}
              <span class="soft">{lacking === 0 ? 'all in' : `${partOf(lacking, asked)} lack it`}</span>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
