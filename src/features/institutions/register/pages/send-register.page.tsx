import type { Problem } from '../../../../evidence/problem.ts';
import { all, either, several } from '../../../../rating/words.ts';
import { FormId } from '../../../../ui/form-id.tsx';
import { atTime } from '../../../../ui/format.ts';
import { Button } from '../../../../ui/govuk/button.tsx';
import { FileUpload } from '../../../../ui/govuk/file-upload.tsx';
import { Page } from '../../../../ui/page.tsx';
import { type Row, Rows } from '../../../../ui/rows.tsx';
import type { Partnership } from '../../../partnerships/index.ts';
import { IMPORT_PATH, takenPath } from '../import-paths.ts';
import type { RegisterImport } from '../register-import.ts';
import { IMPORT_CRUMBS } from './import-crumbs.ts';
import { ProblemRows } from './problem-rows.tsx';
import { broughtWords } from './taken.page.tsx';

interface SendRegisterPageProps {
  partnership: Partnership;
  /** How large the files may be together. */
  megabytes: number;
  /** The name of this showing of the form, where it was sent. */
  sent?: string | undefined;
  error?: string;
  /** What is wrong inside the files. */
  problems?: Problem[];
  /** What was taken over before, the latest first. */
  before: RegisterImport[];
}

export function SendRegisterPage({ partnership: { laCodes }, megabytes, sent, error, problems = [], before }: SendRegisterPageProps) {
  const inside = problems.length > 0 ? 'The files cannot be used as they are. Nothing of them was kept' : undefined;
  const said = error ?? inside;
  return (
    <Page
      title={inside ? 'Errors in the files' : 'Import institutions'}
      crumbs={IMPORT_CRUMBS}
      errors={said ? [{ text: said, href: error ? '#files' : '#problems' }] : []}
      width="wide"
    >
      <p class="say">
        Waymark takes the institutions of local authority {either(laCodes)} from the files. You choose which, and see what would change, before
        anything does.
      </p>
      {problems.length > 0 && <ProblemRows problems={problems} />}
      <form class="reading" method="post" action={IMPORT_PATH} enctype="multipart/form-data" novalidate>
        <FormId sent={sent} />
        <FileUpload
          name="files"
          label="Files"
          labelSize="m"
          hint={`CSV, Excel (.xlsx) or ZIP, several at once if you like; ${several(megabytes, 'megabyte')} together at most.`}
          accept=".csv,.xlsx,.zip,text/csv"
          multiple
          error={error}
        />
        <Button preventDoubleClick>Read the files</Button>
      </form>
      <WhichFiles />
      {before.length > 0 && <Before imports={before} />}
      <p>
        The area is not right? <a href="/partnership/edit">Change the local authorities</a>. No file at hand?{' '}
        <a href="/institutions/new">Add an institution by hand</a>.
      </p>
      <p class="note">Files are removed from the server as soon as they are read. Names of heads and other people in them are not read.</p>
    </Page>
  );
}

const REGISTER = 'https://get-information-schools.service.gov.uk';
const TABLES = 'https://www.compare-school-performance.service.gov.uk/download-data';

function WhichFiles() {
  return (
    <section class="reading">
      <h2>Which files</h2>
      <dl class="govuk-summary-list">
        <Which title="School register (recommended)">
          From <a href={REGISTER}>Get information about schools</a>: “Download all data”, all establishments; or search for your local authority and
          download the results. It knows the kind, the leavers and all numbers of every school and college.
        </Which>
        <Which title="Links between establishments">
          From the same page. It knows which school became which academy, so that figures of earlier years are found. Send it together with the
          register, or later.
        </Which>
        <Which title="Performance tables">
          From <a href={TABLES}>Compare school and college performance</a>: Key Stage 4 destinations and 16 to 18 destinations. They name every
          institution with leavers, for when you have no register.
        </Which>
      </dl>
    </section>
  );
}

function Before({ imports }: { imports: RegisterImport[] }) {
  const rows = imports.map(
    ({ id, files, brought, confirmedBy, confirmedAt, undoneAt }): Row => ({
      name: (
        <a href={takenPath(id)}>
          <bdi>{all(files.map(({ name }) => name))}</bdi>
        </a>
      ),
      cells: [
        all(broughtWords({ brought })),
        <bdi>{confirmedBy ?? 'Somebody who has left'}</bdi>,
        atTime(confirmedAt),
        undoneAt ? 'Taken back' : 'Counts',
      ],
    }),
  );
  return (
    <section>
      <h2>Taken over before</h2>
      <p>You can take back what files brought in, as long as nothing hangs on it.</p>
      <Rows caption="Taken over before" columns={BEFORE} rows={rows} fits />
    </section>
  );
}

const BEFORE = [{ title: 'Files' }, { title: 'What they brought' }, { title: 'By' }, { title: 'When' }, { title: 'State' }];

function Which({ title, children }: { title: string; children: preact.ComponentChildren }) {
  return (
    <div class="govuk-summary-list__row govuk-summary-list__row--no-actions">
      <dt class="govuk-summary-list__key">{title}</dt>
      <dd class="govuk-summary-list__value">{children}</dd>
    </div>
  );
}
