import { plainWords } from './plain-words.ts';
import type { ToolLayout } from './survey-tool.ts';

/** A column of an export as its tool laid it out, in the order of the file. */
export interface LaidColumn {
  heading: string;
  /** Added by the tool itself: ids, times, addresses, names, points. Never read. */
  own: boolean;
  /** The tool says that the answers are texts of people's own. */
  comment: boolean;
  /** What may be the words of a question; none where the heading is a code. */
  wordings: string[];
}

export interface Layout {
  layout: ToolLayout;
  columns: LaidColumn[];
  /** The column that is empty where somebody broke off before the end; -1 where the tool has none. */
  submitted: number;
}

export function ownColumn(heading: string): LaidColumn {
  return { heading, own: true, comment: false, wordings: [] };
}

/** A question, or a row of a grid as `Question [Row]`, which may be a question by itself. */
export function questionColumn(heading: string, comment = false): LaidColumn {
  const row = heading.endsWith(']') ? heading.slice(heading.lastIndexOf('[') + 1, -1).trim() : '';
  const isRow = row !== '' && heading.lastIndexOf('[') > 0;
  return { heading, own: false, comment, wordings: isRow ? [heading, row] : [heading] };
}

/** How many of the names, from the first on, are among these: the block that a tool puts before the questions. */
export function leadingBlock(names: readonly string[], known: readonly (string | RegExp)[]): number {
  const end = names.findIndex((name) => !known.some((each) => (typeof each === 'string' ? plainWords(name) === each : each.test(plainWords(name)))));
  return end < 0 ? names.length : end;
}
