import { type Layout, leadingBlock, ownColumn, questionColumn } from './laid-column.ts';

const OWN = ['timestamp', 'email address', 'username', 'score'];

/** Google Forms: one header row, the time first; then, where the form collects them, the e-mail address and the score of a quiz. */
export function layOutGoogleForms(names: readonly string[]): Layout {
  const own = leadingBlock(names, OWN);
  const columns = names.map((name, at) => (at < own || isPoints(name) ? ownColumn(name) : questionColumn(name)));
  return { layout: columns.some(({ heading, own }) => own && /score/i.test(heading)) ? 'quiz' : 'one-header-row', columns, submitted: -1 };
}

/** The exported spreadsheet of a quiz has them behind each question. */
function isPoints(name: string): boolean {
  return /\[(score|feedback)\]$/i.test(name);
}
