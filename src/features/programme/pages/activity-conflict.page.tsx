import { Conflict, type ConflictField } from '../../../ui/conflict.tsx';
import { FormId } from '../../../ui/form-id.tsx';
import { Page } from '../../../ui/page.tsx';
import { activityFields } from '../activity-words.ts';
import type { Programme } from '../load-programme.ts';
import type { KeptActivity } from '../programme.queries.ts';
import type { ActivityTyped } from '../save-activity.ts';
import { sentAgain, type TypedActivity } from '../typed-activity.ts';

interface ActivityConflictProps {
  programme: Programme;
  saved: KeptActivity;
  /** Who saved it, and when, in words. */
  by: string;
  at: string;
  yours: ActivityTyped;
  typed: TypedActivity;
}

/** Two people changed the same activity: both texts, and the choice between them. */
export function ActivityConflictPage({ programme: { path, institution, cycle }, saved, by, at, yours, typed }: ActivityConflictProps) {
  return (
    <Page title="This was changed meanwhile" caption={`${institution.name}, ${cycle.year}`} back={path} width="wide">
      <Conflict by={by} at={at} fields={differing(saved, yours)} action={`${path}/activity`}>
        <FormId />
        <input type="hidden" name="version" value={saved.version} />
        <input type="hidden" name="id" value={saved.id} />
        {sentAgain(typed).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
      </Conflict>
    </Page>
  );
}

/** Somebody may have taken out what somebody else was changing: saving puts it back. */
function differing(saved: KeptActivity, yours: ActivityTyped): ConflictField[] {
  if (saved.removedAt !== null) return [{ label: 'In the programme', yours: `Yes: ${yours.title}`, saved: 'Taken out' }];
  const theirs = activityFields(saved);
  const fields = Object.entries(activityFields(yours)).map(([label, words]) => ({ label, yours: words, saved: theirs[label] ?? '' }));
  return fields.filter((field) => field.yours !== field.saved);
}
