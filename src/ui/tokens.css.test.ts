import { describe, expect, test } from 'vitest';
import { TOKENS } from './tokens.css.ts';

const [light = '', dark = ''] = TOKENS.split('@media');
const TONES = ['best', 'high', 'upper', 'middle', 'lower', 'low', 'worst'];

function colours(css: string): Map<string, string> {
  return new Map([...css.matchAll(/--([a-z-]+):(#[0-9a-f]{3,6})/g)].map(([, name = '', value = '']) => [name, value]));
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(colour: string): number {
  const digits = colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit) : (colour.slice(1).match(/../g) ?? []);
  const [r = 0, g = 0, b = 0] = digits.map((pair) => {
    const part = Number.parseInt(pair, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

test('the measure itself: black on white is 21 to 1, grey #767676 the lightest that is read on white', () => {
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#fff')).toBeGreaterThan(4.5);
  expect(contrast('#777777', '#fff')).toBeLessThan(4.5);
});

describe.each([
  { name: 'light', css: light },
  { name: 'dark', css: dark },
])('$name', ({ css }) => {
  const all = colours(css);
  const colour = (name: string) => all.get(name) ?? `no colour ${name}`;

  test.each(TONES)('%s: words on their fill 4.5, edge on card and paper 3, strip figures on the tint 4.5', (tone) => {
    expect(contrast(colour(`${tone}-on`), colour(`${tone}-fill`))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour(`${tone}-edge`), colour('card'))).toBeGreaterThanOrEqual(3);
    expect(contrast(colour(`${tone}-edge`), colour('paper'))).toBeGreaterThanOrEqual(3);
    expect(contrast(colour('ink'), colour(`${tone}-tint`))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['ink', 'soft', 'link', 'up', 'down'])('%s is read on card, paper and band', (words) => {
    for (const ground of ['card', 'paper', 'band']) expect(contrast(colour(words), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  // Dark overrides only what changes.
  const own = (name: string) => all.get(name) ?? colours(light).get(name) ?? `no colour ${name}`;

  test.each([
    { words: 'card', ground: 'ink', where: 'a button' },
    { words: 'card', ground: 'press', where: 'a button under the pointer' },
    { words: 'card', ground: 'down', where: 'a button that warns' },
    { words: 'on-sun', ground: 'sun', where: 'what has the focus, and a tag for something to do' },
  ])('$words is read on $ground: $where', ({ words, ground }) => {
    expect(contrast(own(words), own(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test('white is read on the top', () => {
    expect(contrast('#fff', own('top'))).toBeGreaterThanOrEqual(4.5);
  });

  test('of the two rings round what has the focus one stands out from any ground', () => {
    for (const ground of ['card', 'paper', 'band', 'top', 'ink'])
      expect(Math.max(contrast(own('sun'), own(ground)), contrast(own('on-sun'), own(ground)))).toBeGreaterThanOrEqual(3);
  });
});
