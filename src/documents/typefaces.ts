import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inFamily } from './font-family.ts';
import { lettersOf } from './letters-of.ts';
import { openType } from './open-type.ts';
import { type Font, readWoff } from './woff.ts';

const require = createRequire(import.meta.url);

/** The families as `document.typ` names them. */
const FAMILIES = [
  { family: 'Waymark Latin', typeface: 'atkinson-hyperlegible-next', letters: 'latin' },
  { family: 'Waymark Latin More', typeface: 'atkinson-hyperlegible-next', letters: 'latin-ext' },
  { family: 'Waymark Urdu', typeface: 'noto-nastaliq-urdu', letters: 'arabic' },
];

/** What documents are set in, regular and bold: the typeface of the pages, and one for Urdu, in the hand in which it is written. */
export function readTypefaces(): Font[] {
  return FAMILIES.flatMap(({ family, typeface, letters }) =>
    [400, 700].map((weight) => {
      const path = require.resolve(`@fontsource/${typeface}/files/${typeface}-${letters}-${weight}-normal.woff`);
      return inFamily(readWoff(readFileSync(path)), family);
    }),
  );
}

export function filesOf(typefaces: Font[]): Buffer[] {
  return typefaces.map(openType);
}

export function lettersIn(typefaces: Font[]): Set<number> {
  return new Set(typefaces.flatMap(lettersOf));
}
