/** Characters that HTML forbids, and halves of characters, shown as the sign for one that cannot be shown. */
export function withoutControls(page: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be found
  return page.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '\ufffd');
}
