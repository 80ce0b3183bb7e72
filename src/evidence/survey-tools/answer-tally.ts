import { meaningOf } from './answer-words.ts';
import { looksPersonal } from './personal.ts';
import type { SharedAnswers } from './shared-answers.ts';
import type { GivenAnswer } from './survey-export.ts';

/** A choice is a line; what is longer is somebody's own text. */
export const LONGEST_CHOICE = 200;
/** Nobody offers more to choose from; more different answers are people's own. */
export const MOST_CHOICES = 50;
/** A comment is kept up to here. */
export const LONGEST_COMMENT = 5000;
/** A name is of fewer words: where one answer in five is longer, a column holds comments. */
const WORDS_OF_A_COMMENT = 6;
const FEW = 0.2;

/** Answers to questions about people that name nobody: a year group, a class, a sex. */
const ABOUT_ME =
  /^(year |yr |y|form )?\d{1,2} ?[a-z]{0,2}$|^(male|female|boy|girl|man|woman|non-binary|other|both|none|student|pupil|parent|staff)$/i;

interface DifferentAnswer {
  text: string;
  count: number;
  line: number;
  personal: boolean;
  /** Of as many words as a comment. */
  wordy: boolean;
}

/** The different answers of one column while a file is read. Becomes `open`, and forgets them, as soon as they cannot be choices. */
export class AnswerTally {
  readonly #shared: SharedAnswers;
  readonly #keepsTexts: boolean;
  readonly #places = new Map<string, number>();
  readonly given: DifferentAnswer[] = [];
  texts: string[] = [];
  /** Characters of the texts that are kept. */
  kept = 0;
  /** The lines of texts that were kept only in part. */
  readonly cut: number[] = [];
  open: boolean;
  answered = 0;
  #personal = 0;
  #wordy = 0;

  constructor(shared: SharedAnswers, open: boolean, keepsTexts: boolean) {
    this.#shared = shared;
    this.open = open;
    this.#keepsTexts = keepsTexts;
  }

  /** The answer's place among the different ones; null where there is none, or the column is open. */
  take(text: string, line: number): number | null {
    if (text === '') return null;
    this.answered++;
    const known = this.#places.get(text);
    if (known !== undefined) return this.#again(known, text, line);
    const [personal, wordy] = [looksPersonal(text), text.split(/\s+/, WORDS_OF_A_COMMENT).length === WORDS_OF_A_COMMENT];
    this.#note({ personal, wordy });
    if (!this.open && (text.length > LONGEST_CHOICE || this.given.length === MOST_CHOICES)) this.makeOpen();
    if (this.open) return this.#keep(text, line);
    this.#shared.add(text, line);
    this.#places.set(text, this.given.length);
    return this.given.push({ text, count: 1, line, personal, wordy }) - 1;
  }

  /** Most answers were given before: what is known of them is not found out anew. */
  #again(place: number, text: string, line: number): number {
    const given = this.given[place];
    if (given) {
      given.count++;
      this.#note(given);
    }
    this.#shared.add(text, line);
    return place;
  }

  #note({ personal, wordy }: { personal: boolean; wordy: boolean }): void {
    if (personal) this.#personal++;
    if (wordy) this.#wordy++;
  }

  #keep(text: string, line: number): null {
    if (!this.#keepsTexts || isPersonalAlone(text)) return null;
    if (text.length > LONGEST_COMMENT) this.cut.push(line);
    const kept = text.slice(0, LONGEST_COMMENT);
    this.texts.push(kept);
    this.kept += kept.length;
    return null;
  }

  makeOpen(): void {
    const before = this.given.splice(0);
    this.open = true;
    this.#places.clear();
    for (const { text, count, line } of before) for (let time = 0; time < count; time++) this.#keep(text, line);
  }

  /**
   * Whether more than one answer in five is in words of the person's own: given by nobody else, and of no list of ours. Not where at least as many
   * are of a scale: then the others are answers that the scale does not have.
   */
  get isOwnWords(): boolean {
    if (this.open) return true;
    const own = this.#share((each) => this.#isOwn(each));
    return own > FEW && own > this.#share(({ text }) => isOfScale(text));
  }

  #share(counts: (given: { text: string }) => boolean): number {
    return this.given.filter(counts).reduce((sum, { count }) => sum + count, 0) / this.answered;
  }

  /** Whether its answers say who people are. */
  get isPersonal(): boolean {
    return this.#personal > FEW * this.answered;
  }

  get isComments(): boolean {
    return this.#wordy >= FEW * this.answered;
  }

  /** Whether nearly all of its answers are of a scale or a list of ours. */
  get isFamiliar(): boolean {
    return !this.open && this.#share(({ text }) => isFamiliar(text)) >= 1 - FEW;
  }

  /** Where each answer comes in the list, and the list, the most frequent first and without what is one person's own. */
  inOrder(): { answers: GivenAnswer[]; placeOf: number[] } {
    const order = this.given.map((_, at) => at).sort((a, b) => this.#compare(a, b));
    const placeOf: number[] = [];
    for (const [place, at] of order.entries()) placeOf[at] = place;
    const answers = order.map((at): GivenAnswer => {
      const { text, count, line } = this.given[at] as DifferentAnswer;
      return { text: this.#isOwn({ text }) ? null : text, count, line };
    });
    return { answers, placeOf };
  }

  #compare(a: number, b: number): number {
    const [first, second] = [this.given[a], this.given[b]];
    if (!first || !second) return 0;
    return second.count - first.count || (first.text < second.text ? -1 : 1);
  }

  #isOwn({ text }: { text: string }): boolean {
    return !isFamiliar(text) && (looksPersonal(text) || !this.#shared.has(text));
  }
}

function isFamiliar(text: string): boolean {
  return ABOUT_ME.test(text) || meaningOf(text).sort !== 'unknown';
}

function isOfScale(text: string): boolean {
  return ['words', 'number', 'number-and-words', 'stars'].includes(meaningOf(text).sort);
}

/** An address or a number alone is no comment. */
function isPersonalAlone(text: string): boolean {
  return !/\s/.test(text.trim()) && looksPersonal(text);
}
