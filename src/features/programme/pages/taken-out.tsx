import { several } from '../../../rating/words.ts';
import { FormId } from '../../../ui/form-id.tsx';
import { onDay } from '../../../ui/format.ts';
import { Button } from '../../../ui/govuk/button.tsx';
import { Details } from '../../../ui/govuk/details.tsx';
import { KIND_TITLES, yearWords } from '../activity-words.ts';
import type { Programme } from '../load-programme.ts';

/** What was taken out stays until somebody puts it back. Those who only read do not see it. */
export function TakenOut({ programme: { takenOut, mayWrite, path } }: { programme: Programme }) {
  if (takenOut.length === 0 || !mayWrite) return null;
  return (
    <Details summary={`Taken out: ${several(takenOut.length, 'activity', 'activities')}`} id="taken-out">
      <ul class="put-back">
        {takenOut.map(({ id, title, kind, yearGroups, removedAt }) => (
          <li>
            <p>
              <bdi>{title}</bdi>
              <span class="note">
                {' '}
                {KIND_TITLES[kind]}, {yearWords(yearGroups)}
                {removedAt && `, taken out on ${onDay(removedAt)}`}
              </span>
            </p>
            <form method="post" action={`${path}/activity/${id}/put-back`}>
              <FormId />
              <Button variant="secondary" preventDoubleClick>
                Put back<span class="govuk-visually-hidden"> {title}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </Details>
  );
}
