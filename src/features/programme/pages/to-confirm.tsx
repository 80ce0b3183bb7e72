import { several } from '../../../rating/words.ts';
import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx';
import { KIND_TITLES, yearWords } from '../activity-words.ts';
import type { Programme } from '../load-programme.ts';

/** What was carried over from last year: it fills nothing in the map before somebody says that it is held this year too. */
export function ToConfirm({ programme: { activities, mayWrite, path } }: { programme: Programme }) {
  const waiting = activities.filter(({ toConfirm }) => toConfirm);
  if (waiting.length === 0) return null;
  return (
    <div class="evidence__warning">
      <p>
        <strong>{several(waiting.length, 'activity is', 'activities are')} to be confirmed.</strong> What was carried over from last year comes
        without its day, and fills nothing in the map of coverage until somebody confirms that it is held this year too.
      </p>
      {mayWrite && (
        <details>
          <summary>Look through them and confirm</summary>
          <form method="post" action={`${path}/confirm`}>
            <FormId />
            <Checkboxes
              name="ids"
              legend="Which of these are held this year too?"
              hint="Leave out what is not, and take it out of the programme. Saving an activity confirms it too."
              small
              items={waiting.map(({ id, title, kind, yearGroups }) => ({
                value: id,
                text: (
                  <>
                    <bdi>{title}</bdi> <span class="note">{`${KIND_TITLES[kind]}, ${yearWords(yearGroups)}`}</span>
                  </>
                ),
              }))}
              values={waiting.map(({ id }) => id)}
            />
            <Button preventDoubleClick>Confirm those that are ticked</Button>
          </form>
        </details>
      )}
    </div>
  );
}
