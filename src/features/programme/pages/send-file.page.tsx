import { ACTIVITY_KINDS, type ActivityMistake, NEEDS, PURPOSES, THEMES } from '../../../programme/index.ts';
import { several } from '../../../rating/words.ts';
import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import { Details } from '../../../ui/govuk/details.tsx';
import { FileUpload } from '../../../ui/govuk/file-upload.tsx';
import { Page } from '../../../ui/page.tsx';
import { Rows } from '../../../ui/rows.tsx';
import type { Programme } from '../load-programme.ts';
import { crumbsOf } from './programme-frame.tsx';

interface SendFilePageProps {
  programme: Programme;
  /** What is wrong with the file that was sent, line by line. */
  mistakes?: ActivityMistake[];
  file?: string | undefined;
}

const MOST_SHOWN = 200;
export const FROM_FILE = 'Bring in activities from a file';

/** Where a file of activities is sent, with what is wrong with the one before. */
export function SendFilePage({ programme, mistakes = [], file }: SendFilePageProps) {
  const { institution, cycle, path } = programme;
  const [first] = mistakes;
  const error =
    first &&
    (mistakes.length === 1 && first.line === null ? first.message : `${several(mistakes.length, 'thing is', 'things are')} wrong in the file`);
  return (
    <Page
      title={FROM_FILE}
      caption={`${institution.name}, ${cycle.year}`}
      crumbs={crumbsOf(programme, FROM_FILE)}
      errors={error ? [{ text: error, href: '#file' }] : []}
    >
      {file && <Mistakes mistakes={mistakes} file={file} />}
      <p>
        A row an activity, as CSV. Begin with <a href={`${path}/template.csv`}>the template</a>, or with{' '}
        <a href={`${path}.csv`}>the programme as it stands</a>. Next you see what the file would change, and nothing changes before you say so. What
        the file does not name stays.
      </p>
      <form method="post" action={`${path}/import`} enctype="multipart/form-data" novalidate>
        <FormId />
        <FileUpload
          name="file"
          label="The file with the activities"
          labelSize="m"
          hint="CSV, 4 megabytes at most."
          accept=".csv,text/csv"
          error={error}
        />
        <Button preventDoubleClick>Send the file</Button>
      </form>
      <WhatColumnsTake />
    </Page>
  );
}

function Mistakes({ mistakes, file }: { mistakes: ActivityMistake[]; file: string }) {
  return (
    <section aria-labelledby="mistakes">
      <h2 id="mistakes">
        What to put right in <bdi>{file}</bdi>
      </h2>
      <p>Nothing of the file was taken in. Put these right, save it as CSV, and send it again.</p>
      <Rows
        caption="What is wrong in the file"
        columns={[{ title: 'Line' }, { title: 'What to do' }]}
        rows={mistakes
          .slice(0, MOST_SHOWN)
          .map(({ line, message }) => ({ name: line === null ? 'Whole file' : `Line ${line}`, cells: [<bdi>{message}</bdi>] }))}
      />
      {mistakes.length > MOST_SHOWN && <p>And {mistakes.length - MOST_SHOWN} more, which are shown once these are right.</p>}
    </section>
  );
}

function WhatColumnsTake() {
  const lists = { kind: ACTIVITY_KINDS, purposes: PURPOSES, needs: NEEDS, theme: THEMES };
  return (
    <Details summary="What the columns take">
      <ul>
        <li>
          <strong>id</strong>: empty for a new activity. What a download wrote there stays.
        </li>
        {Object.entries(lists).map(([column, words]) => (
          <li>
            <strong>{column}</strong>: {words.join(', ')}
          </li>
        ))}
        <li>
          <strong>year-groups</strong>: 7 to 13, and 14 for whoever is older. Several years, purposes and needs are parted by a space.
        </li>
        <li>
          <strong>minutes-per-student</strong>: of the whole year, a whole number.
        </li>
        <li>
          <strong>date</strong> and <strong>information-updated</strong>, <strong>advice-updated</strong>, <strong>guidance-updated</strong>:
          2026-01-31 or 31/01/2026.
        </li>
        <li>
          <strong>partners</strong>: names parted by a semicolon.
        </li>
        <li>
          <strong>score</strong>: 1 to 5.
        </li>
      </ul>
      <p>Needed are title, kind, purposes, year-groups, needs, minutes-per-student and leader; all others may be empty or left out.</p>
    </Details>
  );
}
