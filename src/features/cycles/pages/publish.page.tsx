import { several } from '../../../rating/words.ts';
import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import { InsetText } from '../../../ui/govuk/inset-text.tsx';
import { WarningText } from '../../../ui/govuk/warning-text.tsx';
import { Page } from '../../../ui/page.tsx';
import { type Cycle, cyclePath } from '../../evidence/index.ts';
import type { MissingPart } from '../../ratings/index.ts';
import type { FileThatWaits } from '../whats-missing.ts';
import { crumbsTo } from './crumbs.ts';
import { FilesThatWait } from './files-that-wait.tsx';
import { MissingParts } from './missing-parts.tsx';

interface PublishPageProps {
  cycle: Cycle;
  institutions: number;
  number: number;
  missing: MissingPart[];
  files: readonly FileThatWaits[];
  /** What everything that ratings rest on stood at when the page was made. */
  seen: number;
  /** Something has changed since the reader looked. */
  changed?: boolean;
}

/** What will be public and what is missing, before it is done for good. */
export function PublishPage({ cycle, institutions, number, missing, files, seen, changed = false }: PublishPageProps) {
  const path = cyclePath(cycle);
  return (
    <Page title={`Publish ${cycle.year}`} caption={number > 1 ? `As version ${number}` : undefined} crumbs={crumbsTo(cycle, 'Publish')}>
      {changed && (
        <InsetText>
          <strong>Nothing is published yet.</strong> Something that the ratings rest on has changed since you opened this page. Look at it again.
        </InsetText>
      )}
      {cycle.correcting !== null && (
        <p>
          This corrects version {number - 1}, because <q>{cycle.correcting}</q>
        </p>
      )}
      <h2>What will be public</h2>
      <p>
        For viewers of the partnership: the levels of {several(institutions, 'institution')}, element by element and overall, each with its
        explanation; levels that the partnership set, beside what was computed; the framework, the readings and the city as a whole. Comments,
        disputes and evidence that is not part of an explanation stay within the partnership.
      </p>
      <h2>What is missing</h2>
      {missing.length === 0 ? <p>Nothing.</p> : <MissingParts parts={missing} />}
      {missing.length > 0 && <p>You can publish all the same. What is missing is recorded, and published with the ratings.</p>}
      <FilesThatWait files={files} />
      <WarningText>What is published can never be changed. A correction is a new version, and both stay readable.</WarningText>
      <form method="post" action={`${path}/publish`}>
        <FormId />
        <input type="hidden" name="seen" value={seen} />
        <div class="govuk-button-group">
          <Button preventDoubleClick>Publish {cycle.year}</Button>
          <a href={path}>Cancel</a>
        </div>
      </form>
    </Page>
  );
}
