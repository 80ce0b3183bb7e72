import { onDay } from '../../../../ui/format.ts';
import { Checkboxes } from '../../../../ui/govuk/checkboxes.tsx';
import { WarningText } from '../../../../ui/govuk/warning-text.tsx';
import type { PreviewPageProps } from './preview.page.tsx';

/** The very same bytes came before: everybody in them would count twice. */
export function SameFile({ broughtIn, file, again = false }: Pick<PreviewPageProps, 'broughtIn' | 'file' | 'again'>) {
  const before = broughtIn.findLast(({ sha256 }) => sha256 === file.sha256);
  if (!before) return null;
  return (
    <>
      <WarningText>
        {before.by ?? 'Somebody'} brought this file in on {onDay(before.at)}. Added once more, everybody in it counts twice.
      </WarningText>
      <Checkboxes name="again" values={again ? ['yes'] : []} items={[{ value: 'yes', text: 'It is meant to count twice' }]} />
    </>
  );
}
