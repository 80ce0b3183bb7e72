import type { Element } from '../../../rating/framework.ts';
import type { LevelScale } from '../../../rating/level.ts';
import { LevelMark } from '../../../ui/level-mark.tsx';
import { hasProposedCriteria } from './outline.ts';
import { ProposalMark } from './proposal-mark.tsx';

/** What each element asks, and the criterion for each of its levels. */
export function CriteriaTold({ elements, scale }: { elements: Element[]; scale: LevelScale }) {
  return (
    <>
      <h3 class="how__title">Elements and criteria</h3>
      <div class="elements">
        {elements.map((element) => (
          <div class="card element">
            <h4>
              {element.title} {hasProposedCriteria(element) && <ProposalMark />}
            </h4>
            <p class="note">{element.asks}</p>
            <LevelsOf element={element} scale={scale} />
          </div>
        ))}
      </div>
    </>
  );
}

function LevelsOf({ element: { rule }, scale }: { element: Element; scale: LevelScale }) {
  const { criteria } = rule;
  if (criteria === 'to-be-determined') return <p>The criteria are still to be determined: the figures are shown, and there is no rating.</p>;
  const told = scale.levels.flatMap(({ id }) => {
    const criterion = criteria[id];
    return criterion ? [{ id, says: criterion.says }] : [];
  });
  return (
    <ul class="criteria">
      {told.map(({ id, says }) => (
        <li>
          <LevelMark scale={scale} verdict={{ status: 'rated', levels: [id] }} size="cell" /> <span>{says}</span>
        </li>
      ))}
    </ul>
  );
}
