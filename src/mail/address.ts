/** Somebody who sends or gets a mail. The name may be empty. */
export interface Correspondent {
  name: string;
  address: string;
}

/** No blanks, no signs that end an address or begin another one, nothing invisible: whatever matches is one address to every mail program. */
const ADDRESS = /^[^\s\p{C}<>()[\],;:\\"@]{1,64}@[^\s\p{C}<>()[\],;:\\"@/]+$/u;
const WITH_NAME = /^(?:"([^"]*)"|([^"<>]*?))\s*<([^<>]*)>$/u;
/** The longest that a mail server has to take (RFC 5321, 4.5.3.1.3, without the angle brackets). */
const LONGEST = 254;

/** Whether the text is exactly one e-mail address, so that it can be put into a header without bringing a second recipient or a line with it. */
export function isAddress(text: string): boolean {
  return text.length <= LONGEST && ADDRESS.test(text);
}

/** One line without control characters: what a header may hold. */
export function isOneLine(text: string): boolean {
  return !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text);
}

/** Reads `waymark@example.org` or `Waymark <waymark@example.org>`; null when it is neither. */
export function readCorrespondent(text: string): Correspondent | null {
  const [, quoted, plain, inBrackets] = WITH_NAME.exec(text) ?? [];
  const found = { name: quoted ?? plain ?? '', address: inBrackets ?? text };
  return isAddress(found.address) && isOneLine(found.name) ? found : null;
}
