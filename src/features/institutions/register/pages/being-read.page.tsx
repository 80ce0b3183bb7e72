import { all } from '../../../../rating/words.ts';
import { BeingRead } from '../../../../ui/being-read.tsx';
import { ButtonLink } from '../../../../ui/govuk/button.tsx';
import { Page } from '../../../../ui/page.tsx';
import { IMPORT_PATH, uploadPath } from '../import-paths.ts';
import type { UploadProgress } from '../register-upload.queries.ts';
import { PREVIEW_CRUMBS } from './import-crumbs.ts';

interface BeingReadPageProps {
  /** The upload’s. */
  id: string;
  progress: UploadProgress | null;
  interrupted: boolean;
}

/** Files that name institutions, while they are read. */
export function BeingReadPage({ id, progress, interrupted }: BeingReadPageProps) {
  const { files = [], done = 0, total = 0 } = progress ?? {};
  return (
    <Page title={interrupted ? 'Reading was interrupted' : 'The files are being read'} caption={all(files)} crumbs={PREVIEW_CRUMBS}>
      {interrupted ? (
        <>
          <p class="say">The service was stopped while it read the files. Nothing of them was kept. Send them again.</p>
          <ButtonLink href={IMPORT_PATH}>Send the files again</ButtonLink>
        </>
      ) : (
        <BeingRead done={done} total={total} what={files.length === 1 ? 'the file' : 'the files'} path={uploadPath(id)} />
      )}
    </Page>
  );
}
