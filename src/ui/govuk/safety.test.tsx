import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { Attributes } from './attributes.ts';
import { Hint } from './hint.tsx';
import { adapters } from './proof/adapters.ts';
import { fixturesOf } from './proof/fixtures.ts';
import { type MarkupElement, parse } from './proof/parse.ts';

const HOSTILE = `"'></textarea></select><script>alert(1)</script><img src=x onerror=alert(1)> &lt;b&gt;`;

/** Options whose words are not text: elements, and a few that choose among words of our own. */
const NOT_TEXT = /html$|^(type|countType|format|align|role|behaviour|inputmode|classes|slots|start|end|navigationStart|navigationEnd)$/i;

function withHostileText(options: unknown, key = ''): unknown {
  if (NOT_TEXT.test(key)) return options;
  if (typeof options === 'string') return options === '' ? '' : HOSTILE;
  if (Array.isArray(options)) return options.map((item) => withHostileText(item));
  if (typeof options !== 'object' || options === null) return options;
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [name, withHostileText(value, name)]));
}

function elementsOf(element: MarkupElement): MarkupElement[] {
  return [element, ...element.children.flatMap((child) => (typeof child === 'object' ? elementsOf(child) : []))];
}

test.each(Object.entries(adapters))('%s: whatever text comes in stays text', (component, adapter) => {
  const pages = fixturesOf(component).map(({ options }) => renderToString(adapter(withHostileText(options) as never)));
  const elements = pages.flatMap((page) => elementsOf(parse(page)));
  expect(pages.some((page) => page.includes('alert(1)'))).toBe(true);
  expect(elements.filter(({ tag }) => tag === 'script' || tag === 'img')).toEqual([]);
  expect(elements.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => name.startsWith('on'))).toEqual([]);
});

test.each(['onclick', 'OnError', 'dangerouslySetInnerHTML', 'innerHTML', 'srcdoc', 'children', 'ref'])(
  'the attribute %s is refused, also through a cast',
  (name) => {
    const attributes = { [name]: { __html: '<b>x</b>' } } as unknown as Attributes;
    expect(() => renderToString(<Hint attributes={attributes}>x</Hint>)).toThrow(`"${name}" cannot be set`);
  },
);

test('the typings refuse them too', () => {
  // @ts-expect-error a listener is script
  const listener: Attributes = { onclick: 'alert(1)' };
  // @ts-expect-error markup as a string
  const markup: Attributes = { dangerouslySetInnerHTML: { __html: '<b>' } };
  const harmless: Attributes = { 'data-one': 1, hidden: true, title: 'x' };
  for (const refused of [listener, markup]) expect(() => renderToString(<Hint attributes={refused}>x</Hint>)).toThrow();
  expect(renderToString(<Hint attributes={harmless}>x</Hint>)).toContain('data-one="1" hidden title="x"');
});

test('an object that only looks like an element is not shown as one', () => {
  const forged = JSON.parse('{"type":"b","key":null,"props":{"dangerouslySetInnerHTML":{"__html":"<i>x</i>"}}}') as ComponentChildren;
  expect(renderToString(<Hint>{forged}</Hint>)).toBe('<div class="govuk-hint"></div>');
});

test('no twin writes markup from a string', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'));
  const writing = files.filter((file) => /innerHTML/i.test(readFileSync(join(import.meta.dirname, file), 'utf8')));
  // The one that refuses it.
  expect(writing).toEqual(['attributes.ts']);
});
