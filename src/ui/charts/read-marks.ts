import type { Drawing, Drawn } from './chart.ts';

/** For tests: what a drawing holds, read back from its marks. */
export function marksOf(drawing: Drawing | undefined, className: string): Drawn[] {
  return everyElement(drawing)
    .filter(({ attributes }) => attributes.class === className)
    .flatMap(({ children }) => children.filter((child) => typeof child !== 'string'));
}

export function everyElement(drawing: Drawing | undefined): Drawn[] {
  const below = (element: Drawn): Drawn[] => [element, ...element.children.flatMap((child) => (typeof child === 'string' ? [] : below(child)))];
  return (drawing?.marks ?? []).flatMap(below);
}

/** The words of the marks with this class, a line break where the drawing has one. */
export function wordsOf(drawing: Drawing | undefined, className: string): string[] {
  return marksOf(drawing, className)
    .filter(({ name }) => name === 'text')
    .map(({ children }) => children.map((child) => (typeof child === 'string' ? child : child.children.join(''))).join('\n'));
}

export function numberOf({ attributes }: Drawn, name: string): number {
  const value = attributes[name];
  if (value === undefined) throw new Error(`The mark has no ${name}.`);
  return Number(value);
}

/** The points of a path, a list for each stretch that is drawn without lifting the pen. */
export function stretchesOf({ attributes }: Drawn): { x: number; y: number }[][] {
  const stretches = String(attributes.d)
    .split('M')
    .filter((stretch) => stretch !== '');
  return stretches.map((stretch) => [...stretch.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) })));
}

/** Turns a length of the drawing into a value, by two marks whose values are known. */
export function scaleOf(one: { at: number; value: number }, other: { at: number; value: number }): (at: number) => number {
  return (at) => one.value + ((at - one.at) / (other.at - one.at)) * (other.value - one.value);
}
