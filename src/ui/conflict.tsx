import type { ComponentChildren } from 'preact';
import { Button } from './govuk/button.tsx';

interface ConflictProps {
  /** Who saved meanwhile, and when, as the page writes times: "Maya Okafor", "today at 14:05". */
  by: string;
  at: string;
  /** Only the fields in which the two differ. */
  fields: ConflictField[];
  /** Where both buttons send to. */
  action: string;
  /** Hidden inputs: what was typed, and the version that the reader has now seen, so that a third change is noticed too. */
  children: ComponentChildren;
}

export interface ConflictField {
  label: string;
  yours: string;
  saved: string;
}

/**
 * Two people saved the same thing. The second is shown both and decides; nothing is lost until then, and nothing is merged by guesswork.
 * Sends `keep=yours` or `keep=saved`.
 */
export function Conflict({ by, at, fields, action, children }: ConflictProps) {
  return (
    <>
      <p>
        <bdi>{by}</bdi> saved this {at}, after you had opened it. What you sent is not saved yet. Compare the two and choose.
      </p>
      <div class="conflict">
        {fields.map((field) => (
          <Both {...field} by={by} at={at} />
        ))}
      </div>
      <form method="post" action={action}>
        {children}
        <div class="govuk-button-group">
          <Button name="keep" value="yours" preventDoubleClick>
            Save mine
          </Button>
          <Button name="keep" value="saved" variant="secondary" preventDoubleClick>
            Keep what was saved
          </Button>
        </div>
      </form>
    </>
  );
}

function Both({ label, yours, saved, by, at }: ConflictField & { by: string; at: string }) {
  return (
    <div>
      <h2>{label}</h2>
      <dl class="conflict__both">
        <div>
          <dt>Yours</dt>
          <dd>{written(yours)}</dd>
        </div>
        <div>
          <dt>
            Saved meanwhile by <bdi>{by}</bdi> {at}
          </dt>
          <dd>{written(saved)}</dd>
        </div>
      </dl>
    </div>
  );
}

/** A field left empty is said, since an empty space could be a fault of the page. */
function written(value: string): ComponentChildren {
  return value === '' ? <em class="soft">nothing</em> : value;
}
