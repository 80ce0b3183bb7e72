import { Conflict } from '../../../../ui/conflict.tsx';
import { FormId } from '../../../../ui/form-id.tsx';
import { Page } from '../../../../ui/page.tsx';
import type { Standing } from '../../institution.queries.ts';
import type { Institution } from '../../institution.ts';
import type { TypedStanding } from '../standing.form.ts';
import { standingWords } from '../standing-words.ts';

interface StandingConflictPageProps {
  saved: Institution;
  all: Institution[];
  /** Who saved it, and when, in words. */
  by: string;
  at: string;
  yours: Standing;
  typed: TypedStanding;
}

export function StandingConflictPage({ saved, all, by, at, yours, typed: { form_id, until, status, successor } }: StandingConflictPageProps) {
  const fields = [{ label: 'Open, closed or left', yours: standingWords(yours, all), saved: standingWords(saved, all) }];
  const sent = { status, successor, 'until-day': until.day, 'until-month': until.month, 'until-year': until.year };
  return (
    <Page title="This was changed meanwhile" caption={saved.name} back={`/institutions/${saved.id}`} width="wide">
      <Conflict by={by} at={at} fields={fields} action={`/institutions/${saved.id}/status`}>
        <FormId sent={form_id} />
        <input type="hidden" name="version" value={saved.version} />
        {Object.entries(sent).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
      </Conflict>
    </Page>
  );
}
