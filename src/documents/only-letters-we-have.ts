/** Pictures and what varies or joins them, marks upon letters, and what is not seen: left out, and what is said stays whole. */
const LEFT_OUT = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{M}\p{C}]$/u;

/**
 * The same content with "?" for each letter that no typeface of ours has. A document that everybody can read to the end may hold no letter
 * that is not drawn, so that it could not be made at all with one.
 */
export function onlyLettersWeHave<Content>(content: Content, letters: ReadonlySet<number>): Content {
  if (typeof content === 'string') return Array.from(content, (letter) => readable(letter, letters)).join('') as Content;
  if (Array.isArray(content)) return content.map((each) => onlyLettersWeHave(each, letters)) as Content;
  if (typeof content !== 'object' || content === null) return content;
  return Object.fromEntries(Object.entries(content).map(([name, each]) => [name, onlyLettersWeHave(each, letters)])) as Content;
}

function readable(letter: string, letters: ReadonlySet<number>): string {
  if (letter === '\n' || letters.has(letter.codePointAt(0) ?? 0)) return letter;
  return LEFT_OUT.test(letter) ? '' : '?';
}
