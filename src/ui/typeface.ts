import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

let rules: string | undefined;

/**
 * The typeface inside the page, so that nothing is fetched: Latin letters, regular and bold, about 33 kB.
 * The SIL Open Font License asks for the credit that leads the rules.
 */
export function typeface(): string {
  rules ??= [
    '/* Atkinson Hyperlegible Next, Braille Institute of America, SIL Open Font License 1.1 */',
    ...[400, 700].map(
      (weight) =>
        `@font-face{font-family:"Atkinson Hyperlegible Next";font-weight:${weight};font-display:block;src:url(${embedded(weight)}) format("woff2")}`,
    ),
  ].join('\n');
  return rules;
}

function embedded(weight: number): string {
  const file = require.resolve(`@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff2`);
  return `data:font/woff2;base64,${readFileSync(file).toString('base64')}`;
}
