import type { MarkupElement } from './parse.ts';

/** The first place where two trees differ, in a line; nothing where they are equal. */
export function firstDifference(expected: MarkupElement, found: MarkupElement, path = ''): string | undefined {
  const here = `${path}/${expected.tag}`;
  if (expected.tag !== found.tag) return `${here}: found <${found.tag}>`;
  return differentAttribute(expected, found, here) ?? differentChild(expected, found, here);
}

function differentAttribute({ attributes: expected }: MarkupElement, { attributes: found }: MarkupElement, here: string): string | undefined {
  const names = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
  const name = names.find((one) => expected[one] !== found[one]);
  return name && `${here}[${name}]: expected ${shown(expected[name])}, found ${shown(found[name])}`;
}

function differentChild({ children: expected }: MarkupElement, { children: found }: MarkupElement, here: string): string | undefined {
  for (let place = 0; place < Math.max(expected.length, found.length); place++) {
    const difference = between(expected[place], found[place], `${here}:${place}`);
    if (difference) return difference;
  }
  return undefined;
}

function between(expected: MarkupElement | string | undefined, found: MarkupElement | string | undefined, here: string): string | undefined {
  if (typeof expected === 'object' && typeof found === 'object') return firstDifference(expected, found, here);
  return expected === found ? undefined : `${here}: expected ${shown(expected)}, found ${shown(found)}`;
}

function shown(part: MarkupElement | string | undefined): string {
  if (part === undefined) return 'nothing';
  return typeof part === 'string' ? JSON.stringify(part.slice(0, 80)) : `<${part.tag}>`;
}
