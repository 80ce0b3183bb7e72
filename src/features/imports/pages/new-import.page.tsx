import { several } from '../../../rating/words.ts';
import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import { FileUpload } from '../../../ui/govuk/file-upload.tsx';
import { InsetText } from '../../../ui/govuk/inset-text.tsx';
import { Page } from '../../../ui/page.tsx';
import { type Cycle, isLocked } from '../../evidence/index.ts';
import { importsPath } from '../import-params.ts';
import { UsefulFiles } from './useful-files.tsx';

interface NewImportPageProps {
  cycle: Cycle;
  /** How large the files may be together. */
  megabytes: number;
  /** How many there are; null where that was said before. */
  institutions: number | null;
  /** The name of this showing of the form, where it was sent. */
  sent?: string | undefined;
  error?: string;
}

export function NewImportPage({ cycle, megabytes, institutions, sent, error }: NewImportPageProps) {
  const path = importsPath(cycle);
  const crumbs = [{ text: 'Home', href: '/' }, { text: `Evidence files ${cycle.year}`, href: path }, { text: 'Send files' }];
  return (
    <Page title="Send files" caption={`Cycle ${cycle.year}`} crumbs={crumbs} errors={error ? [{ text: error, href: '#files' }] : []}>
      {isLocked(cycle) ? <p>The cycle is published: its evidence stays as it is. To change it, begin a correction of the cycle.</p> : null}
      {!isLocked(cycle) && (
        <>
          {institutions === 0 && (
            <InsetText>
              The partnership has no <a href="/institutions">institutions</a> yet. Add them first: Waymark takes the rows that are about them.
            </InsetText>
          )}
          <form method="post" action={`${path}/new`} enctype="multipart/form-data" novalidate>
            <FormId sent={sent} />
            <FileUpload
              name="files"
              label="Files"
              labelSize="m"
              hint={`CSV, Excel (.xlsx) or ZIP, several at once if you like; ${several(megabytes, 'megabyte')} together at most. Waymark recognises what they are, and shows you what is in them before anything counts.`}
              accept=".csv,.xlsx,.zip,text/csv"
              multiple
              error={error}
            />
            <Button preventDoubleClick>Send the files</Button>
          </form>
          <p class="note">
            Files are removed from the server as soon as they are read. Of files about single young people only counts are kept: no name, no date of
            birth, no other column.
          </p>
        </>
      )}
      <UsefulFiles path={path} />
    </Page>
  );
}
