import { several } from '../../../rating/words.ts';
import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { Rows } from '../../../ui/rows.tsx';
import { KIND_TITLES, yearWords } from '../activity-words.ts';
import type { ComparedLine, Outcome } from '../compare-file.ts';
import type { WaitingFile } from '../file.queries.ts';
import type { Programme } from '../load-programme.ts';
import { crumbsOf } from './programme-frame.tsx';
import { FROM_FILE } from './send-file.page.tsx';

interface FilePreviewProps {
  programme: Programme;
  file: WaitingFile;
  compared: ComparedLine[];
  /** The mark of what is shown. */
  seen: string;
}

const OUTCOMES: Record<Outcome, string> = {
  added: 'New',
  changed: 'Changed',
  'put-back': 'Put back',
  confirmed: 'Confirmed',
  same: 'As it stands',
};

/** What a file would do to the programme, line by line, before anything is done. */
export function FilePreviewPage({ programme, file, compared, seen }: FilePreviewProps) {
  const { institution, cycle, path } = programme;
  const nothing = compared.every(({ outcome }) => outcome === 'same');
  return (
    <Page title={FROM_FILE} caption={`${institution.name}, ${cycle.year}`} crumbs={crumbsOf(programme, FROM_FILE)} width="wide">
      <p class="say">
        <bdi>{file.name}</bdi>: {tally(compared)}.
      </p>
      <p>{nothing ? 'Nothing in the programme would change.' : 'Nothing is changed yet. What the file does not name stays as it is.'}</p>
      <div class="evidence__acts add">
        {!nothing && (
          <form method="post" action={`${path}/import/take-in`}>
            <FormId />
            <input type="hidden" name="file" value={file.id} />
            <input type="hidden" name="seen" value={seen} />
            <Button preventDoubleClick>Take these in</Button>
          </form>
        )}
        <form method="post" action={`${path}/import/drop`}>
          <FormId />
          <Button variant="secondary" preventDoubleClick>
            Drop the file
          </Button>
        </form>
      </div>
      <div class="register">
        <Rows
          caption="Lines of the file"
          columns={[{ title: 'Activity' }, { title: 'What happens' }, { title: 'What changes' }]}
          rows={compared.toSorted(changedFirst).map((each) => ({
            name: (
              <>
                <bdi>{each.activity.title}</bdi>
                <small>{`Line ${each.line} · ${KIND_TITLES[each.activity.kind]}, ${yearWords(each.activity.yearGroups)}`}</small>
              </>
            ),
            cells: [OUTCOMES[each.outcome], each.changes.length > 0 ? <Changes changes={each.changes} /> : '–'],
          }))}
          fits
        />
      </div>
    </Page>
  );
}

/** What would stay as it is comes last; otherwise in the order of the file. */
function changedFirst(one: ComparedLine, other: ComparedLine): number {
  return Number(one.outcome === 'same') - Number(other.outcome === 'same');
}

function Changes({ changes }: Pick<ComparedLine, 'changes'>) {
  return (
    <div>
      {changes.map(({ field, before, after }) => (
        <div>
          {field}: <bdi>{before || 'nothing'}</bdi> becomes <bdi>{after || 'nothing'}</bdi>
        </div>
      ))}
    </div>
  );
}

/** "3 new, 1 changed, 12 as they stand" */
function tally(compared: readonly ComparedLine[]): string {
  const count = (outcome: Outcome) => compared.filter((each) => each.outcome === outcome).length;
  const parts = [
    [count('added'), 'new'],
    [count('changed'), 'changed'],
    [count('put-back'), 'put back'],
    [count('confirmed'), 'confirmed'],
  ] as const;
  const same = count('same');
  const words = parts.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`);
  return [...words, ...(same > 0 ? [several(same, 'as it stands', 'as they stand')] : [])].join(', ');
}
