/** Planted faults that the proof in fixtures.test.tsx must catch; a proof that passes them proves nothing. */
import { expect, test } from 'vitest';
import { Button } from './button.tsx';
import { Label } from './label.tsx';
import { type Content, content } from './proof/content.ts';
import { firstDifference } from './proof/difference.ts';
import { type Adapter, differenceFrom, fixturesOf } from './proof/fixtures.ts';
import { markupOf } from './proof/markup.ts';
import { parse } from './proof/parse.ts';

const RIGHT = '<div class="a b" id="x"><p>One <b>two</b> three</p>\n  <input type="text" disabled></div>';

function differenceOf(one: string, other: string): string | undefined {
  return firstDifference(markupOf(one), markupOf(other));
}

test.each<{ fault: string; fixture: string; component: string; adapter: Adapter }>([
  {
    fault: 'has another type',
    component: 'button',
    fixture: 'default',
    adapter: ({ text }: Content) => <Button type="button">{text}</Button>,
  },
  {
    fault: 'leaves out an attribute',
    component: 'button',
    fixture: 'prevent double click',
    adapter: ({ text }: Content) => <Button>{text}</Button>,
  },
  {
    fault: 'escapes nothing',
    component: 'label',
    fixture: 'html as text',
    adapter: ({ text = '' }: Content) => <Label>{content({ html: `${text}` })}</Label>,
  },
  { fault: 'forgets the heading', component: 'label', fixture: 'as page heading l', adapter: ({ text }: Content) => <Label size="l">{text}</Label> },
])('a twin that $fault is caught', ({ component, fixture, adapter }) => {
  const found = fixturesOf(component).find(({ name }) => name === fixture);
  expect(found && differenceFrom(found, adapter)).toMatch(/expected|found/);
});

test.each([
  ['another tag', RIGHT.replaceAll('b>', 'i>'), '/b: found <i>'],
  ['a missing attribute', RIGHT.replace(' id="x"', ''), '[id]: expected "x", found nothing'],
  ['a further attribute', RIGHT.replace('<p>', '<p hidden>'), '[hidden]: expected nothing, found ""'],
  ['another value', RIGHT.replace('"text"', '"tel"'), '[type]: expected "text", found "tel"'],
  ['other classes', RIGHT.replace('a b', 'a c'), '[class]: expected "a b", found "a c"'],
  ['another order of classes', RIGHT.replace('a b', 'b a'), '[class]'],
  ['other words', RIGHT.replace('two', 'too'), 'expected "two", found "too"'],
  ['no space between words', RIGHT.replace('One <b>', 'One<b>'), 'expected "One ", found "One"'],
  ['a missing element', RIGHT.replace(/<input.*disabled>/, ''), 'expected <input>, found nothing'],
  ['a further element', RIGHT.replace('</p>', '</p><hr>'), '/input: found <hr>'],
])('%s is a difference', (_, wrong, words) => {
  expect(wrong).not.toBe(RIGHT);
  expect(differenceOf(RIGHT, wrong)).toContain(words);
});

test.each([
  ['spaces and line breaks that nobody sees', RIGHT.replace('<p>One', '<p>\n   One').replace('\n  <input', '<input')],
  ['the order of attributes', RIGHT.replace('class="a b" id="x"', 'id="x" class=" a  b "')],
  ['how an entity or an empty attribute is written', RIGHT.replace('three', '&#116;hree').replace('disabled', 'disabled=""')],
])('%s is none', (_, same) => {
  expect(same).not.toBe(RIGHT);
  expect(differenceOf(RIGHT, same)).toBeUndefined();
});

test('a space in a textarea is a difference, as it is part of the answer', () => {
  expect(differenceOf('<textarea>a b</textarea>', '<textarea>a  b</textarea>')).toBeDefined();
  expect(differenceOf('<textarea>\na</textarea>', '<textarea>a</textarea>')).toBeUndefined();
  expect(differenceOf('<textarea>\n\na</textarea>', '<textarea>\na</textarea>')).toBeDefined();
});

test.each([
  ['an element left open', '<p><b>x</p>', '</p> closes <b>'],
  ['an element never closed', '<p>x', '<p> is not closed'],
  ['an element closed twice', '<p>x</p></p>', '</p> closes <#root>'],
  ['an attribute given twice', '<p id="a" id="b">x</p>', 'id stands twice'],
  ['a bare angle bracket', '<p>1 < 2</p>', 'Not markup: < 2</p>'],
  ['an entity that is none', '<p>&nonsense;</p>', '&nonsense; is not known'],
])('%s is refused, not mended', (_, html, words) => {
  expect(() => parse(html)).toThrow(words);
});
