/** Advance widths of Atkinson Hyperlegible Next, regular, from space to tilde, in thousandths of its size. */
const WIDTHS = [
  280, 286, 301, 651, 592, 919, 731, 160, 299, 299, 485, 606, 210, 362, 210, 387, 648, 407, 548, 576, 614, 588, 598, 510, 615, 595, 210, 210, 553,
  628, 553, 480, 778, 626, 613, 645, 669, 569, 552, 694, 694, 392, 512, 631, 541, 824, 693, 714, 592, 724, 614, 592, 558, 690, 593, 856, 623, 575,
  607, 317, 387, 344, 552, 372, 243, 525, 566, 485, 564, 538, 314, 558, 550, 252, 245, 492, 262, 845, 550, 548, 566, 574, 349, 471, 326, 540, 461,
  684, 481, 449, 460, 344, 237, 344, 555,
];
const OTHER_LETTER = 600;
/** Ideographs and other letters as wide as they are high. */
const FULL = 1000;
const FIRST_FULL = 0x1100;
/** Bold letters, and those of another typeface where ours did not arrive, are wider. */
const SLACK = 1.08;

/** How wide a text will be, about: the server has no letters to measure. */
export function textWidth(text: string, size: number): number {
  let sum = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    sum += WIDTHS[code - 32] ?? (code < FIRST_FULL || (code >= 0x2000 && code < 0x2070) ? OTHER_LETTER : FULL);
  }
  return (sum * size * SLACK) / 1000;
}

/** The text in lines that are no wider than `width`; what does not fit in so many lines ends in "…". */
export function wrapped(text: string, width: number, size: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((word) => word !== '')) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(...pieces(word, width, size));
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), shortened(lines.slice(most - 1).join(' '), width, size)];
}

/** A word in pieces no wider than the line: whole wherever it can be. */
function pieces(word: string, width: number, size: number): string[] {
  const found = [''];
  for (const letter of word) {
    const longer = `${found.at(-1)}${letter}`;
    if (found.at(-1) !== '' && textWidth(longer, size) > width) found.push(letter);
    else found[found.length - 1] = longer;
  }
  return found;
}

function shortened(text: string, width: number, size: number): string {
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
