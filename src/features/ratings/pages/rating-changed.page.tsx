import type { ComponentChildren } from 'preact';
import type { LevelId, LevelScale } from '../../../rating/level.ts';
import { Conflict, type ConflictField } from '../../../ui/conflict.tsx';
import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import { verdictWords } from '../../../ui/level-mark.tsx';
import { Page } from '../../../ui/page.tsx';
import { ratingPath } from '../institution-rating.ts';
import type { OneRating } from '../rating-to-change.ts';

export interface RatingChangedPageProps {
  one: OneRating;
  /** The end of the address that both buttons send to. */
  to: 'moderation' | 'stance';
  /** The levels of the rating when it was opened, and now. */
  levels: { opened: LevelId[]; now: LevelId[] };
  /** Who spoke of it meanwhile, and when; null where the rating alone is another. */
  meanwhile: { by: string; at: string } | null;
  /** What differs between what the sender typed and what was saved; all that was typed, where nobody saved anything. */
  fields: ConflictField[];
  /** Everything that was typed, to be sent again, with what the sender has now seen. */
  hidden: Record<string, string>;
}

/** Somebody decided about the same rating, or it became another one, while the sender was typing. Both are shown, and nothing is lost. */
export function RatingChangedPage({ one, to, levels, meanwhile, fields, hidden }: RatingChangedPageProps) {
  const { shown, element, title, scale } = one;
  const page = ratingPath(shown.cycle, shown.institution.id, element);
  const inputs = (
    <>
      <FormId sent={hidden.form_id} />
      {Object.entries(hidden).map(([name, value]) => name !== 'form_id' && <input type="hidden" name={name} value={value} />)}
    </>
  );
  return (
    <Page title="This was changed meanwhile" caption={`${title} · ${shown.institution.name}`} back={page} width="wide">
      {levels.opened.join() !== levels.now.join() && <OtherLevel levels={levels} scale={scale} />}
      {meanwhile ? (
        <Conflict by={meanwhile.by} at={meanwhile.at} fields={fields} action={`${page}/${to}`}>
          {inputs}
        </Conflict>
      ) : (
        <YoursAlone fields={fields} action={`${page}/${to}`}>
          {inputs}
        </YoursAlone>
      )}
    </Page>
  );
}

function OtherLevel({ levels, scale }: Pick<RatingChangedPageProps, 'levels'> & { scale: LevelScale }) {
  const words = (ids: LevelId[]) => verdictWords(scale, { status: ids.length > 0 ? 'rated' : 'not-rated', levels: ids.filter(isKnown) });
  const isKnown = (id: LevelId) => scale.levels.some((level) => level.id === id);
  return (
    <p>
      The rating was <b>{words(levels.opened)}</b> when you opened it and is <b>{words(levels.now)}</b> now, because what it rests on was changed.
    </p>
  );
}

function YoursAlone({ fields, action, children }: { fields: ConflictField[]; action: string; children: ComponentChildren }) {
  return (
    <>
      <p>What you sent is not saved yet. Read it again beside the new rating and choose.</p>
      <dl class="yours">
        {fields.map(({ label, yours }) => (
          <div>
            <dt>{label}</dt>
            <dd class="as-typed">{yours || <em class="soft">nothing</em>}</dd>
          </div>
        ))}
      </dl>
      <form method="post" action={action}>
        {children}
        <div class="govuk-button-group">
          <Button name="keep" value="yours" preventDoubleClick>
            Save mine
          </Button>
          <Button name="keep" value="saved" variant="secondary" preventDoubleClick>
            Leave it as it is
          </Button>
        </div>
      </form>
    </>
  );
}
