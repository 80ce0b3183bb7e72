import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import { Radios } from '../../../ui/govuk/radios.tsx';
import { type WhichLeavers, yearsAfter } from '../preview/which-leavers.ts';

interface WhichLeaversFormProps {
  path: string;
  which: WhichLeavers;
  cycle: string;
  error?: string | undefined;
}

/** Asks which leavers a file is about, where it does not say, or does not have those that the cycle needs. */
export function WhichLeaversForm({ path, which, cycle, error }: WhichLeaversFormProps) {
  const { recommended, options, year, namesYear } = which;
  return (
    <form id="which-leavers" method="post" action={`${path}/leavers`} novalidate>
      <FormId />
      <Radios
        name="leavers"
        legend={namesYear ? 'Which leavers of the file are to count?' : 'Which leavers is the file about?'}
        legendSize="m"
        hint={hintOf({ recommended, namesYear }, cycle)}
        items={options.map((value) => ({ value, text: `Leavers of ${value}`, hint: whenWords(value, value === recommended) }))}
        value={year ?? undefined}
        error={error}
      />
      <Button variant="secondary">Use this year</Button>
    </form>
  );
}

function hintOf({ recommended, namesYear }: Pick<WhichLeavers, 'recommended' | 'namesYear'>, cycle: string): string {
  if (namesYear && recommended === null)
    return `The cycle ${cycle} is rated on the leavers of two or three years before, and the file has neither. If you mean to use other leavers, choose them.`;
  return namesYear
    ? 'The file has several years. Waymark has chosen the one that the cycle is rated on.'
    : 'The file does not say. Look at the page from which you downloaded it.';
}

/** The three years that one figure has, so that nobody takes one for another. */
function whenWords(leavers: string, recommended: boolean): string {
  const { destination, publication } = yearsAfter(leavers);
  return `${recommended ? 'Recommended. ' : ''}They were followed in ${destination}, and the figures came out in ${publication}.`;
}
