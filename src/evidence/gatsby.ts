import type { GatsbyEvidence, Source } from '../rating/evidence.ts';
import { type Cells, dayOrNull, wholeNumber } from './cells.ts';
import type { SourceFile } from './source-file.ts';
import { readTemplate, type TemplateFile } from './template.ts';

/**
 * The year's self-evaluations against the eight Gatsby Benchmarks (kind `gatsby`). CSV: `urn` or `laestab`,
 * `benchmarks_met` (fully met, 0-8), `evaluated_on` (a day). One evaluation an institution. Errors: a number or day that is
 * none. Format: Waymark's own template.
 */
export function readGatsby(file: SourceFile): Promise<TemplateFile<GatsbyEvidence>> {
  return readTemplate(file, {
    columns: ['benchmarks_met', 'evaluated_on'],
    optional: [],
    namesOtherColumns: true,
    read: readEvaluation,
    once: { column: 'evaluated_on', what: 'an evaluation', of: () => '' },
  });
}

function readEvaluation(cells: Cells, source: Source): GatsbyEvidence {
  if (cells.text('evaluated_on') === '') cells.error('Write the day of the evaluation, as in 2025-07-31.', 'evaluated_on');
  return { benchmarksMet: wholeNumber(cells, 'benchmarks_met', 8), evaluatedOn: dayOrNull(cells, 'evaluated_on') ?? '', source };
}
