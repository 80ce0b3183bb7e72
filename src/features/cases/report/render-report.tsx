import { createHash } from 'node:crypto';
import { renderToString } from 'preact-render-to-string';
import { LEVEL_MARK } from '../../../ui/level-mark.css.ts';
import { PAGE } from '../../../ui/page.css.ts';
import { RATING } from '../../../ui/rating.css.ts';
import { STRIP } from '../../../ui/strip.css.ts';
import { TOKENS } from '../../../ui/tokens.css.ts';
import { typeface } from '../../../ui/typeface.ts';
import { withoutControls } from '../../../ui/without-controls.ts';
import type { RatedCase } from '../rated-case.ts';
import { REPORT } from './report.css.ts';
import { ReportPage } from './report-page.tsx';

/**
 * The report of a rated case as one HTML file: it fetches nothing, runs nothing, and reads the same from a disk, by mail or in print.
 * The same case gives the same bytes.
 */
export function renderReport(rated: RatedCase): string {
  const style = [typeface(), TOKENS, PAGE, LEVEL_MARK, STRIP, RATING, REPORT].join('\n');
  const page = renderToString(<ReportPage rated={rated} style={style} policy={policyFor(style)} />);
  return `<!doctype html>\n${withoutControls(page)}\n`;
}

/** Nothing may be loaded, sent or run, whatever a name in a file contains: only this very style and what stands in the page itself. */
function policyFor(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;
}
