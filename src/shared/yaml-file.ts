import { isUtf8 } from 'node:buffer';
import { isNode, LineCounter, parseDocument, type YAMLParseError } from 'yaml';
import type { ZodError, ZodType } from 'zod';

/** Something wrong at a place in a file of names and values. */
export interface Mistake {
  path: readonly PropertyKey[];
  message: string;
}

/** A mistake with the line it is on, counted from 1, and its path as `elements.0.rule`. */
export interface PlacedMistake {
  line: number | null;
  place: string | null;
  message: string;
}

/** What a file says, and where: the line of what a path leads to, for a fault that shows only later. */
export interface YamlFile<T> {
  value: T;
  lineOf(path: readonly PropertyKey[]): number;
}

/**
 * Reads YAML of a known form. Every mistake is found and named with its line and what was expected, not the first only.
 * @param check what the form cannot see; asked only when the form holds
 */
export function readYaml<T>(
  content: Uint8Array,
  form: ZodType<T>,
  check: (value: T) => Mistake[] = () => [],
): YamlFile<T> | { mistakes: PlacedMistake[] } {
  if (!isUtf8(content) || content.includes(0))
    return { mistakes: [{ line: null, place: null, message: 'This is not UTF-8 text. Save the file again as UTF-8.' }] };
  const lines = new LineCounter();
  const document = parsed(Buffer.from(content).toString('utf8'), lines);
  if (!document) return { mistakes: [{ line: null, place: null, message: 'This is nested too deeply to be read. Check the indentation.' }] };
  // The first fault of form throws the rest of the file out of step: what follows from it would only confuse.
  const [first] = document.errors;
  if (first) return { mistakes: [{ line: first.linePos?.[0].line ?? null, place: null, message: notYaml(first) }] };
  const lineOf = (path: readonly PropertyKey[]) => nearestLine(document, lines, path);
  const read = form.safeParse(plainValue(document));
  const mistakes = read.success ? check(read.data) : flatten(read.error);
  if (read.success && mistakes.length === 0) return { value: read.data, lineOf };
  return { mistakes: mistakes.map(({ path, message }) => ({ line: lineOf(path), place: path.join('.') || null, message })) };
}

function parsed(text: string, lines: LineCounter): ReturnType<typeof parseDocument> | null {
  try {
    return parseDocument(text, { lineCounter: lines });
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** What is wrong with the form of the file, in our words where people often meet it. */
function notYaml({ code, message }: YAMLParseError): string {
  const known = FORM_FAULTS[code];
  if (known) return known;
  const what = (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '').replace(/\.$/, '');
  return `This is not YAML as it should be: ${what}. Check the indentation and the quotation marks.`;
}

const FORM_FAULTS: Partial<Record<YAMLParseError['code'], string>> = {
  MULTIPLE_DOCS: 'A line of three hyphens begins a second document here. Take it out: a file holds one.',
  TAB_AS_INDENT: 'This line is indented with a tab. Indent with spaces.',
  BAD_INDENT:
    'This is not YAML as it should be: this line does not fit with those above. Check the indentation, and that every bracket and quotation mark is closed.',
  BAD_DQ_ESCAPE: 'A backslash between double quotation marks has a meaning of its own. Write / in a path, or use single quotation marks.',
  DUPLICATE_KEY: 'This name stands twice in its block. Keep one of them.',
};

/** A file whose references to other parts of itself would unfold without end is read as if nothing stood in it. */
function plainValue(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (error instanceof ReferenceError) return null;
    throw error;
  }
}

/** The line of the node that the path leads to, or of the nearest one above it that is in the file. */
function nearestLine(document: ReturnType<typeof parseDocument>, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** Every issue on its own; of a choice between forms, those of the form that comes nearest. */
function flatten(error: Pick<ZodError, 'issues'>, base: readonly PropertyKey[] = []): Mistake[] {
  return error.issues.flatMap((issue): Mistake[] => {
    const path = [...base, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: [...path, key], message: `"${key}" is not known here. Check the spelling, or take it out.` }));
    }
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ path, message: said(issue) }];
    const depth = (issues: (typeof issue.errors)[number]) => Math.max(...issues.map((each) => each.path.length));
    const nearest = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0];
    return nearest ? flatten({ issues: nearest }, path) : [];
  });
}

function said(issue: ZodError['issues'][number]): string {
  if (issue.code === 'invalid_value') return `Expected ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}.`;
  if (issue.code === 'invalid_type') return `Expected ${EXPECTED[issue.expected] ?? issue.expected}; it is missing, or something else.`;
  const message = issue.message.charAt(0).toUpperCase() + issue.message.slice(1);
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

const EXPECTED: Record<string, string> = {
  string: 'text (in quotation marks if it looks like a number)',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a block of names and values',
  record: 'a block of names and values',
  boolean: 'true or false',
};
