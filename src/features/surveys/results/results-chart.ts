import { barsWithInterval } from '../../../ui/charts/bars-with-interval.ts';
import type { Chart } from '../../../ui/charts/chart.ts';
import { chartFigure } from './figure-words.ts';
import type { Results } from './load-results.ts';

/** Every question, the lowest first, with its interval and the city. */
export function resultsChart({ lines, city }: Pick<Results, 'lines' | 'city'>, { subject }: { subject: string }): Promise<Chart> {
  return barsWithInterval({
    id: 'shares',
    subject,
    head: 'Question',
    comparator: city ? 'the city' : null,
    order: 'lowest-first',
    rows: lines.map(({ words, figure, interval, city: share }) => ({
      name: words,
      figure: chartFigure(figure),
      interval,
      comparator: share ? share.part / share.whole : null,
    })),
  });
}
