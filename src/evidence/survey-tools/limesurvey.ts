import { type LaidColumn, type Layout, ownColumn, questionColumn } from './laid-column.ts';
import { plainWords } from './plain-words.ts';
import type { ToolLayout } from './survey-tool.ts';

/** What LimeSurvey adds to the answers, by code and in full. */
const OWN = [
  /^(id|submitdate|lastpage|startlanguage|seed|token|startdate|datestamp|ipaddr|refurl|interviewtime|firstname|lastname|email)$/,
  /^(response id|date submitted|last page|start language|access code|date started|date last action|ip address|referrer url|total time)$/,
  /^(first name|last name|email address)$/,
  /^attribute_\d+$/,
  /^grouptime\d*$|^group time: |^question time: /,
];
const CODED = /^([a-z]\w*(?:\[\w+\])*)\. ([\s\S]+)$/i;
const OWN_WORDS = /\[(other|\w*comment)\]$/i;

/** LimeSurvey: one header row, of codes (`Q1[SQ001]`), of words (`Question [Row]`) or of both; an answer that was broken off has no day of its end. */
export function layOutLimeSurvey(names: readonly string[]): Layout {
  const words = names.map(plainWords);
  const layout = layoutOf(words);
  const codes = new Set(words);
  const columns = names.map((name, at) => columnOf(name, words[at] ?? '', layout, codes));
  const submitted = words.findIndex((name) => /^(submitdate|date submitted|submitdate\. date submitted)$/.test(name));
  return { layout, columns, submitted };
}

function layoutOf(words: readonly string[]): ToolLayout {
  if (words.some((name) => /^id\. response id$/.test(name))) return 'codes-and-words';
  return words.includes('id') ? 'codes' : 'words';
}

function columnOf(name: string, words: string, layout: ToolLayout, codes: ReadonlySet<string>): LaidColumn {
  const [, code = '', text = name] = layout === 'codes-and-words' ? (CODED.exec(name) ?? []) : [];
  const isOwn = OWN.some((pattern) => pattern.test(words) || pattern.test(code.toLowerCase()) || pattern.test(plainWords(text)));
  if (isOwn || isTime(words, codes)) return ownColumn(name);
  if (layout === 'codes') return { ...questionColumn(name, OWN_WORDS.test(name)), wordings: [] };
  return { ...questionColumn(text, OWN_WORDS.test(name)), heading: name };
}

/** Seconds spent on a question: its code with `Time` behind it. */
function isTime(words: string, codes: ReadonlySet<string>): boolean {
  return words.endsWith('time') && [...codes].some((code) => code !== words && `${code.replace(/\[.*$/, '')}time` === words);
}
