import { randomBytes } from 'node:crypto';
import { createContext, type VNode } from 'preact';
import { useContext } from 'preact/hooks';
import { renderToString } from 'preact-render-to-string';
import { withoutControls } from './without-controls.ts';

/**
 * A part of a page that was rendered once and may stand in many pages, as the bytes that are sent. It is put in its place after the page
 * around it was rendered, so that a large part costs a copy and nothing more.
 */
export class RenderedPart {
  readonly bytes: Buffer;
  /** Stands for the part while the page is rendered. Nobody can guess it, so that no other text is taken for it. */
  readonly mark = randomBytes(16).toString('hex');

  constructor(part: VNode) {
    this.bytes = Buffer.from(withoutControls(renderToString(part)));
  }
}

const Placed = createContext<RenderedPart[] | null>(null);

/** The place of a part in a page: a block of its own. */
export function PlaceOf({ part }: { part: RenderedPart }) {
  const placed = useContext(Placed);
  if (!placed) throw new Error('A part that was rendered before can stand in a page only.');
  placed.push(part);
  return <div>{part.mark}</div>;
}

/** A page as text, or as bytes where parts of it were rendered before. */
export function renderWithParts(page: VNode): string | Buffer {
  const placed: RenderedPart[] = [];
  let rest = withoutControls(renderToString(<Placed.Provider value={placed}>{page}</Placed.Provider>));
  if (placed.length === 0) return rest;
  const pieces: Buffer[] = [];
  for (const { mark, bytes } of placed) {
    const at = rest.indexOf(mark);
    pieces.push(Buffer.from(rest.slice(0, at)), bytes);
    rest = rest.slice(at + mark.length);
  }
  return Buffer.concat([...pieces, Buffer.from(rest)]);
}
