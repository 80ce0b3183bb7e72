import { type LaidColumn, type Layout, leadingBlock, ownColumn, questionColumn } from './laid-column.ts';
import { plainWords } from './plain-words.ts';

const OWN = [
  /^respondent[ _]id$/,
  /^collector[ _](id|title|type)$/,
  /^(start|end) date$/,
  /^date[ _](created|modified)$/,
  /^ip[ _]address$/,
  /^email[ _]address$/,
  /^(first|last)[ _]name$/,
  /^custom([ _]data)?[ _]?\d*$/,
];

/**
 * SurveyMonkey: the words of a question stand above its first column only, and what the columns of one question differ in (a row, an
 * option) in a second header row. `second` is what stands below the first row, whatever it is.
 */
export function layOutSurveyMonkey(names: readonly string[], second: readonly string[]): Layout {
  const own = leadingBlock(names, OWN);
  const layout = isSecondHeader(names, second, own) ? 'two-header-rows' : 'one-header-row';
  const parts = layout === 'two-header-rows' ? second : [];
  let question = '';
  const columns = Array.from({ length: Math.max(names.length, parts.length) }, (_, at): LaidColumn => {
    const name = names[at] ?? '';
    if (at < own) return ownColumn(name);
    if (name !== '') question = name;
    const part = parts[at] ?? '';
    return partOfQuestion(name || (part ? question : ''), part);
  });
  return { layout, columns, submitted: -1 };
}

/**
 * Someone who answered has an id, a day or an address, unless a school took them out: so the row must say "Response" somewhere too, or
 * name a part of a question that has several columns. Else somebody's answers would be taken for headings.
 */
function isSecondHeader(names: readonly string[], second: readonly string[], own: number): boolean {
  if (second.slice(0, own).some((cell) => cell !== '')) return false;
  return second.some((cell, at) => at >= own && cell !== '' && (WHOLE_QUESTION.includes(plainWords(cell)) || (names[at] ?? '') === ''));
}

const WHOLE_QUESTION = ['', 'response', 'open-ended response'];
const OWN_WORDS = /^open-ended response$|\(please specify\)$/i;

function partOfQuestion(question: string, part: string): LaidColumn {
  const comment = OWN_WORDS.test(part);
  if (WHOLE_QUESTION.includes(plainWords(part))) return questionColumn(question, comment);
  if (question === '') return questionColumn(part, comment);
  return { heading: `${question} [${part}]`, own: false, comment, wordings: [part, `${question} ${part}`] };
}
