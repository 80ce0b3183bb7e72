import type { AcademicYear } from '../../rating/evidence.ts';
import { changePicture } from './change-over-years.picture.ts';
import { changeReading } from './change-over-years.reading.ts';
import type { Chart, KeyEntry } from './chart.ts';
import { draw } from './draw.ts';
import { capital, measuredWords, mustLieWithin, numbersOf } from './figure.ts';
import { axisNote, shareAxis } from './share-axis.ts';
import { gapsNote, knownYears, measuredIn, pointsOf, type YearSeries } from './year-series.ts';

export interface ChangeOverYearsProps {
  id: string;
  subject: string;
  /** Earliest first, every year of the axis. */
  years: AcademicYear[];
  /** One to six. With more than one, only the first shows its intervals; the table has them all. */
  series: YearSeries[];
  comparator: YearSeries | null;
}

const MOST_SERIES = 6;

/**
 * A share over the years, a line for each series with its name at the end. A year without a figure is a gap.
 * @throws RangeError for more than six series, or a share that is none.
 */
export async function changeOverYears({ id, subject, years, series, comparator }: ChangeOverYearsProps): Promise<Chart> {
  if (series.length > MOST_SERIES) throw new RangeError(`A chart of lines shows ${MOST_SERIES} series at most, not ${series.length}.`);
  const lines = comparator ? [...series, comparator] : series;
  const numbers = lines.flatMap((line) => years.flatMap((year) => numbersOf(measuredIn(line, year))));
  mustLieWithin(numbers);
  const drawable = series.some((line) => knownYears(line, years).length > 0);
  const axis = shareAxis(shownNumbers(lines, years));
  return {
    id,
    subject,
    reading: changeReading(series, comparator, years),
    key: drawable ? keyOf(series, years) : [],
    drawings: drawable ? await draw((plot, layout) => changePicture(plot, layout, { years, series, comparator, axis })) : null,
    notes: drawable ? [...gapsNote(lines, years), ...axisNote(axis)] : [],
    table:
      years.length === 0
        ? null
        : {
            columns: ['Year', ...lines.map(({ name }) => capital(name))],
            rows: years.map((year) => ({ name: year, cells: lines.map((line) => measuredWords(measuredIn(line, year))) })),
          },
  };
}

/** All that is drawn: every figure, and the intervals of the first line. */
function shownNumbers([first, ...others]: readonly YearSeries[], years: readonly AcademicYear[]): number[] {
  if (!first) return [];
  const figures = others.flatMap((line) => years.flatMap((year) => numbersOf({ ...measuredIn(line, year), interval: null })));
  return [...years.flatMap((year) => numbersOf(measuredIn(first, year))), ...figures];
}

/** A band between years; a stroke where a year stands alone, and a band would have no width. */
function keyOf([first]: readonly YearSeries[], years: readonly AcademicYear[]): KeyEntry[] {
  const drawn = first ? pointsOf(first, years).filter(({ low }) => low !== null) : [];
  const words = `95% interval of ${first?.name}`;
  const band: KeyEntry[] = drawn.some(({ alone }) => !alone) ? [{ kind: 'band', words }] : [];
  const stroke: KeyEntry[] = drawn.some(({ alone }) => alone)
    ? [{ kind: 'stroke', words: band.length > 0 ? 'The same for a year that stands alone' : words }]
    : [];
  return [...band, ...stroke];
}
