import { several } from '../../../rating/words.ts';
import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import { Select } from '../../../ui/govuk/select.tsx';
import type { Institution } from '../../institutions/index.ts';
import { matchField, sawField } from '../import.form.ts';
import type { Stranger } from '../preview/sort-rows.ts';

interface StrangersProps {
  path: string;
  strangers: readonly Stranger[];
  institutions: readonly Institution[];
  /** Whether the reader may add institutions. */
  mayAdd: boolean;
  readOnly: boolean;
}

const MOST_SHOWN = 100;

/** Rows that no institution's numbers fit: somebody says once whose they are, and Waymark remembers it. */
export function Strangers({ path, strangers, institutions, mayAdd, readOnly }: StrangersProps) {
  if (strangers.length === 0) return null;
  const open = strangers.filter(({ said }) => said === null).length;
  const shown = [...strangers].sort((a, b) => Number(a.said !== null) - Number(b.said !== null)).slice(0, MOST_SHOWN);
  const items = [
    { text: 'Not said yet: left out', value: '' },
    { text: 'None of ours', value: 'none' },
    ...institutions.map(({ id, name, urn }) => ({ text: urn ? `${name} (URN ${urn})` : name, value: id })),
  ];
  return (
    <section id="strangers">
      <h2>Rows that fit none of your institutions</h2>
      <p>
        {open > 0
          ? `${several(open, 'number in the file is', 'numbers in the file are')} not known. Say whose ${open === 1 ? 'it is' : 'they are'}; Waymark remembers it for other files. Until you do, these rows are left out.`
          : 'You, or a colleague, said whose these are. You can change it.'}
      </p>
      {open > 0 && (
        <p>
          Is one of them an institution of the partnership that Waymark does not have?{' '}
          {mayAdd ? <a href="/institutions/import">Add it</a> : 'Ask the lead of the partnership to add it'}; then its rows fit.
        </p>
      )}
      <form method="post" action={`${path}/matches`} novalidate>
        <FormId />
        {shown.map((stranger) => (
          <>
            <input type="hidden" name={sawField(stranger)} value={stranger.said ?? ''} />
            <Select name={matchField(stranger)} label={labelOf(stranger)} items={items} value={stranger.said ?? ''} disabled={readOnly} />
          </>
        ))}
        {strangers.length > MOST_SHOWN && <p>{several(strangers.length - MOST_SHOWN, 'more')} will be asked about once these are said.</p>}
        {!readOnly && <Button variant="secondary">Remember this</Button>}
      </form>
    </section>
  );
}

/** "Brook Lane School (URN 123456), line 12". */
function labelOf({ given, name, lines }: Stranger) {
  const where = lines.length === 1 ? `line ${lines[0]}` : `${several(lines.length, 'line')}, the first of them ${lines[0]}`;
  return (
    <>
      <bdi>{name ? `${name} (${given})` : given}</bdi>, {where}
    </>
  );
}
