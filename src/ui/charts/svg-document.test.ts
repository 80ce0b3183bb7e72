import { expect, test } from 'vitest';
import { SvgDocument } from './svg-document.ts';

const document = new SvgDocument();
const g = (name = 'g') => document.createElementNS('http://www.w3.org/2000/svg', name);

test('children stand in the order they were put, and move with what they are put into', () => {
  const [parent, a, b, c, other] = [g(), g('a'), g('b'), g('c'), g()];
  parent.appendChild(a);
  parent.appendChild(c);
  parent.insertBefore(b, c);
  expect(parent.childNodes).toEqual([a, b, c]);
  other.appendChild(b);
  expect(parent.childNodes).toEqual([a, c]);
  expect(b.parentNode).toBe(other);
});

test('text replaces what was there', () => {
  const text = g('text');
  text.appendChild(g('tspan'));
  text.textContent = 'a <b> & c';
  expect(text.childNodes).toEqual(['a <b> & c']);
  text.textContent = '';
  expect(text.childNodes).toEqual([]);
});

test('attributes are kept as text, and can be taken away', () => {
  const mark = g();
  mark.setAttribute('r', 3);
  expect([mark.getAttribute('r'), mark.hasAttribute('r'), mark.getAttribute('x')]).toEqual(['3', true, null]);
  mark.removeAttribute('r');
  expect(mark.hasAttribute('r')).toBe(false);
});

test('a style and an id are refused', () => {
  expect(() => g().setAttribute('style', 'fill:red')).toThrow('style');
  expect(() => g().setAttribute('id', 'clip-1')).toThrow('id');
  expect(() => g().style).toThrow('style');
});
