import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import type { Plan } from '../load-plan.ts';

/** What was taken out, so that it can be put back. */
export function RemovedActions({ plan: { removed, path }, mayWrite }: { plan: Plan; mayWrite: boolean }) {
  return (
    <details class="more">
      <summary>Taken out of the plan ({removed.length})</summary>
      <ul class="removed">
        {removed.map(({ id, title, version }) => (
          <li>
            <bdi>{title}</bdi>
            {mayWrite && (
              <form method="post" action={`${path}/removed`}>
                <FormId />
                <input type="hidden" name="action" value={id} />
                <input type="hidden" name="version" value={version} />
                <Button name="removed" value="no" variant="secondary" class="button--small" preventDoubleClick>
                  Put back<span class="govuk-visually-hidden"> “{title}”</span>
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
