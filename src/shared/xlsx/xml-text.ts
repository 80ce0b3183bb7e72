/** What XML cannot hold at all, and halves of characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be found
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** What a workbook reads as a character by its number; its first sign is written that way itself, so that it is read as it stands. */
const LIKE_A_NUMBER = /_(?=x[0-9a-fA-F]{4}_)/g;
const NAMED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element or an attribute. What cannot be written becomes the sign for a character that cannot be shown. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(IMPOSSIBLE, '\ufffd')
    .replace(/[&<>"]/g, (sign) => NAMED[sign] ?? sign);
}

/** The same for a cell of a workbook. */
export function cellText(text: string): string {
  return xmlText(text.replace(LIKE_A_NUMBER, '_x005F_'));
}
