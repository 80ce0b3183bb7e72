import { inflateRawSync } from 'node:zlib';
import type { VNode } from 'preact';
import { expect, test } from 'vitest';
import { PlaceOf, RenderedPart, renderPieces } from './rendered-part.tsx';

const plain = (part: VNode) => RenderedPart.of(part, { pack: false });
const text = (page: VNode) => renderPieces(page).map((piece) => (typeof piece === 'string' ? piece : piece.bytes.toString()));

test('parts stand where they were placed, as often as they were placed, in the order of the page', async () => {
  const [one, two] = [await plain(<p>one “é”</p>), await plain(<p>{'<two>\u0000'}</p>)];
  const page = text(
    <main>
      <h1>Ä</h1>
      <PlaceOf part={two} />
      between
      <PlaceOf part={one} />
      <PlaceOf part={two} />
    </main>,
  );
  const part = '<div><p>&lt;two>\ufffd</p></div>';
  expect(page.join('')).toBe(`<main><h1>Ä</h1>${part}between<div><p>one “é”</p></div>${part}</main>`);
});

test('a page without such parts is one piece of text', () => {
  expect(text(<p>{'plain\u0000'}</p>)).toEqual(['<p>plain\ufffd</p>']);
});

test('a part outside a page is refused rather than shown as its mark', async () => {
  const inner = await plain(<p>in</p>);
  await expect(plain(<PlaceOf part={inner} />)).rejects.toThrow('can stand in a page only');
});

test('a part is packed only where that is asked for, and counts with both its sizes', async () => {
  const words = 'the same words again and again '.repeat(100);
  expect((await plain(<p>{words}</p>)).packed).toBeNull();
  const part = await RenderedPart.of(<p>{words}</p>, { pack: true });
  const packed = part.packed as Buffer;
  expect(packed.length).toBeLessThan(part.bytes.length / 10);
  expect(part.size).toBe(part.bytes.length + packed.length);
  // A stretch without an end of its own: what follows may be added to it.
  const end = Buffer.from([1, 0, 0, 0xff, 0xff]);
  expect(inflateRawSync(Buffer.concat([packed, packed, end])).toString()).toBe(`<p>${words}</p>`.repeat(2));
});
