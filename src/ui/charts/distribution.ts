import type { Chart, KeyEntry } from './chart.ts';
import { distributionPicture } from './distribution.picture.ts';
import { distributionReading } from './distribution.reading.ts';
import { type Spread, type Standing, spreadOf } from './distribution.spread.ts';
import { draw } from './draw.ts';
import { capital, figureWords, isKnown, mustLieWithin } from './figure.ts';
import { axisNote, shareAxis } from './share-axis.ts';

export interface DistributionProps {
  id: string;
  subject: string;
  institutions: Standing[];
  /** The place in `institutions` of the one that is looked at; null to look at all alike. */
  one: number | null;
  comparator: { name: string; share: number } | null;
}

/**
 * Where one institution stands among all: a dot for each that has a figure. Those without are not drawn, and the reading
 * says how many they are.
 * @throws RangeError for a share that is none.
 */
export async function distribution({ id, subject, institutions, one, comparator }: DistributionProps): Promise<Chart> {
  const spread = spreadOf(institutions, one, comparator);
  const shares = [...(spread.one ? [spread.one] : []), ...spread.others].map(({ share }) => share);
  const axis = shareAxis(comparator ? [...shares, comparator.share] : shares);
  mustLieWithin(comparator ? [...shares, comparator.share] : shares);
  return {
    id,
    subject,
    reading: distributionReading(institutions, one, comparator),
    key: shares.length === 0 ? [] : keyOf(spread),
    drawings: shares.length === 0 ? null : await draw((plot, layout) => distributionPicture(plot, layout, spread, axis)),
    notes: shares.length === 0 ? [] : axisNote(axis),
    table: institutions.length === 0 ? null : { columns: ['Institution', 'Share'], rows: rowsOf(institutions, comparator) },
  };
}

function keyOf({ one, others }: Spread): KeyEntry[] {
  if (!one) return [];
  return [{ kind: 'one', words: one.name }, ...(others.length === 0 ? [] : [{ kind: 'other' as const, words: 'Each other institution' }])];
}

/** Highest first, then those without a figure; each by name within. The comparator closes the table. */
function rowsOf(institutions: readonly Standing[], comparator: Spread['comparator']): { name: string; cells: string[] }[] {
  const height = ({ figure }: Standing) => (isKnown(figure) ? figure : -1);
  const sorted = [...institutions].sort((a, b) => height(b) - height(a) || (a.name < b.name ? -1 : 1));
  const rows = sorted.map(({ name, figure }) => ({ name, cells: [figureWords(figure)] }));
  return comparator ? [...rows, { name: capital(comparator.name), cells: [figureWords(comparator.share)] }] : rows;
}
