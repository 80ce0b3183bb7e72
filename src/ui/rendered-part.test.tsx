import { expect, test } from 'vitest';
import { PlaceOf, RenderedPart, renderWithParts } from './rendered-part.tsx';

test('parts stand where they were placed, as often as they were placed, in the order of the page', () => {
  const [one, two] = [new RenderedPart(<p>one “é”</p>), new RenderedPart(<p>{'<two>\u0000'}</p>)];
  const page = renderWithParts(
    <main>
      <h1>Ä</h1>
      <PlaceOf part={two} />
      between
      <PlaceOf part={one} />
      <PlaceOf part={two} />
    </main>,
  );
  const part = '<div><p>&lt;two>\ufffd</p></div>';
  expect(page.toString()).toBe(`<main><h1>Ä</h1>${part}between<div><p>one “é”</p></div>${part}</main>`);
});

test('a page without such parts is text', () => {
  expect(renderWithParts(<p>{'plain\u0000'}</p>)).toBe('<p>plain\ufffd</p>');
});

test('a part outside a page is refused rather than shown as its mark', () => {
  expect(() => new RenderedPart(<PlaceOf part={new RenderedPart(<p>in</p>)} />)).toThrow('can stand in a page only');
});
