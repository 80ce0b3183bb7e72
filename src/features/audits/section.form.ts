import { type EvidenceRef, REVIEW_LEVELS, type ReviewLevel, type ReviewQuestion } from '../../reviews/index.ts';
import { type FieldErrors, isWebAddress, typed } from '../../web/form.ts';
import type { Answer, Said } from './audit.ts';

const WORDS_LONGEST = 4_000;
const REASON_LONGEST = 1_000;
const LINK_LONGEST = 500;
const MOST_LINKS = 10;

/** What stands in the place of a level where a question does not apply. */
export const NOT_APPLICABLE = 'na';

const FIELDS = ['version', 'level', 'why', 'words', 'links', 'confirm'] as const;

/** One question of a page as it was typed. The fields of the page are these names, each with the id of its question behind it. */
export type TypedAnswer = Record<(typeof FIELDS)[number], string> & { question: string; facts: string[] };

export type QuestionField = (typeof FIELDS)[number] | 'facts';

export function fieldOf(field: QuestionField, question: string): string {
  return `${field}-${question}`;
}

/** The questions that were sent, in the order of the page. */
export function typedAnswers(body: unknown, questions: readonly ReviewQuestion[]): TypedAnswer[] {
  return questions.map(({ id }) => typedAnswer(body, id)).filter(({ version }) => version !== '');
}

function typedAnswer(body: unknown, question: string): TypedAnswer {
  const sent = typed(
    body,
    FIELDS.map((field) => fieldOf(field, question)),
  );
  const of = (field: (typeof FIELDS)[number]) => sent[fieldOf(field, question)] ?? '';
  const facts = (body as Record<string, unknown> | null)?.[fieldOf('facts', question)];
  return {
    ...{ question, version: of('version'), level: of('level'), why: of('why'), words: of('words'), links: of('links'), confirm: of('confirm') },
    facts: [facts].flat().filter((fact) => typeof fact === 'string'),
  };
}

/** An answer as its fields show it when the page is opened. */
export function openedAnswer(question: string, answer: Answer | null): TypedAnswer {
  const refs = (kind: EvidenceRef['kind']) => (answer?.evidence ?? []).filter((each) => each.kind === kind).map(({ ref }) => ref);
  return {
    question,
    version: String(answer?.number ?? 0),
    level: answer === null ? '' : answer.notApplicable !== null ? NOT_APPLICABLE : String(answer.level ?? ''),
    why: answer?.notApplicable ?? '',
    words: answer?.words ?? '',
    links: refs('link').join('\n'),
    confirm: '',
    facts: refs('fact'),
  };
}

export interface AnswerTyped extends Said {
  question: string;
  /** The number of the answer that stood when the page was opened; 0 where there was none. */
  version: number;
  /** What was copied from last year is said to hold as it stands. */
  confirm: boolean;
}

/** `facts`: those that can be chosen here. */
export function readAnswers(
  sent: readonly TypedAnswer[],
  questions: readonly ReviewQuestion[],
  facts: ReadonlySet<string>,
): AnswerTyped[] | { errors: FieldErrors } {
  const errors: FieldErrors = {};
  const answers = sent.map((each) => {
    const question = questions.find(({ id }) => id === each.question);
    const read = { ...readLevel(each), words: plain(each.words), evidence: [...linksOf(each), ...factsOf(each, facts)] };
    Object.assign(errors, question ? wrongIn(each, question) : {});
    return { ...read, question: each.question, version: readVersion(each.version), confirm: each.confirm === 'yes' };
  });
  return Object.keys(errors).length > 0 ? { errors } : answers;
}

function readVersion(text: string): number {
  return /^\d{1,6}$/.test(text) ? Number(text) : 0;
}

/** As a browser sends a text, and as it is kept. */
function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}

function readLevel({ level, why }: TypedAnswer): Pick<Said, 'level' | 'notApplicable'> {
  if (level === NOT_APPLICABLE) return { level: null, notApplicable: plain(why) };
  return { level: REVIEW_LEVELS.find((each) => String(each) === level) ?? (null as ReviewLevel | null), notApplicable: null };
}

function linksOf({ links }: TypedAnswer): EvidenceRef[] {
  const written = plain(links)
    .split('\n')
    .map((link) => link.trim())
    .filter((link) => link !== '');
  return [...new Set(written)].map((ref) => ({ kind: 'link', ref }));
}

function factsOf({ facts }: TypedAnswer, known: ReadonlySet<string>): EvidenceRef[] {
  return facts.filter((ref) => known.has(ref)).map((ref) => ({ kind: 'fact', ref }));
}

function wrongIn(sent: TypedAnswer, question: ReviewQuestion): FieldErrors {
  const wrong: [QuestionField, string | null][] = [
    ['level', wrongLevel(sent, question)],
    ['why', wrongReason(sent)],
    ['words', plain(sent.words).length > WORDS_LONGEST ? `Use ${WORDS_LONGEST} characters or fewer` : null],
    ['links', wrongLinks(linksOf(sent).map(({ ref }) => ref))],
  ];
  return Object.fromEntries(wrong.flatMap(([field, words]) => (words === null ? [] : [[fieldOf(field, question.id), words]])));
}

function wrongLevel({ level }: TypedAnswer, question: ReviewQuestion): string | null {
  if (level === NOT_APPLICABLE) return question['not-applicable-allowed'] ? null : 'This question concerns everybody. Choose one of the four levels';
  return level === '' || REVIEW_LEVELS.some((each) => String(each) === level) ? null : 'Choose one of the four levels';
}

function wrongReason({ level, why }: TypedAnswer): string | null {
  const reason = plain(why);
  if (reason.length > REASON_LONGEST) return `Use ${REASON_LONGEST} characters or fewer`;
  if (reason !== '' && level !== NOT_APPLICABLE) return 'Choose “It does not apply here” as well, or take this reason out';
  return null;
}

function wrongLinks(links: readonly string[]): string | null {
  if (links.length > MOST_LINKS) return `Give ${MOST_LINKS} addresses or fewer`;
  const wrong = links.find((link) => link.length > LINK_LONGEST || !isWebAddress(link));
  if (wrong === undefined) return null;
  return `“${wrong.slice(0, 60)}” is no whole address of a page, such as https://www.example.sch.uk/careers. Write each in a line of its own`;
}

/** In the order of the page. */
export function fieldsOf(questions: readonly ReviewQuestion[]): string[] {
  return questions.flatMap(({ id }) => (['level', 'why', 'words', 'links'] as const).map((field) => fieldOf(field, id)));
}
