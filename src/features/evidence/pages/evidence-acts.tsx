import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import type { FactKind } from '../fact.ts';
import { FIGURE_KINDS, type FigureKind } from '../figures.form.ts';
import type { May } from '../may.ts';
import { type Place, staffPath } from '../place.ts';
import type { Standing } from '../standing.ts';

/** What the reader can do about one kind of evidence. */
export function Acts({ place, standing, may }: { place: Place; standing: Standing; may: May }) {
  const { kind, now } = standing;
  if (kind === 'quality-award' && may.state)
    return (
      <div class="evidence__acts">
        {now?.toConfirm && <Confirm place={place} kind={kind} version={now.revision} />}
        <a href={`${place.path}/award`}>Add an award</a>
        <a href={`${place.path}/audit`}>Audit and action plan</a>
      </div>
    );
  if (kind === 'staff')
    return (
      <div class="evidence__acts">
        {may.state && now?.toConfirm && <Confirm place={place} kind={kind} version={now.revision} />}
        <a href={staffPath(place.cycle, place.institution.id)}>Register of staff and training</a>
      </div>
    );
  if (!FIGURE_KINDS.includes(kind as FigureKind) || !may.typeFigures) return null;
  return (
    <div class="evidence__acts">
      <a href={`${place.path}/figures/${kind}`}>{now ? 'Change these figures' : 'Type them in'}</a>
    </div>
  );
}

function Confirm({ place, kind, version }: { place: Place; kind: FactKind; version: number }) {
  return (
    <form method="post" action={`${place.path}/confirm/${kind}`}>
      <FormId />
      <input type="hidden" name="version" value={version} />
      <Button preventDoubleClick>Still right: confirm</Button>
    </form>
  );
}
