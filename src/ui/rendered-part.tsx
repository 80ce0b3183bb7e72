import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, deflateRaw } from 'node:zlib';
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
  /** The same as a stretch of a deflate stream that can stand between others; null for a part that is never sent packed. */
  readonly packed: Buffer | null;
  /** Stands for the part while the page is rendered. Nobody can guess it, so that no other text is taken for it. */
  readonly mark = randomBytes(16).toString('hex');

  private constructor(bytes: Buffer, packed: Buffer | null) {
    this.bytes = bytes;
    this.packed = packed;
  }

  /**
   * @param pack never true for a part that repeats what somebody else could have put into the address: by how far such words shrink the page,
   * an eavesdropper learns what else is on it (BREACH)
   */
  static async of(part: VNode, { pack }: { pack: boolean }): Promise<RenderedPart> {
    const bytes = Buffer.from(withoutControls(renderToString(part)));
    return new RenderedPart(bytes, pack ? await deflated(bytes, { finishFlush: constants.Z_FULL_FLUSH }) : null);
  }

  get size(): number {
    return this.bytes.length + (this.packed?.length ?? 0);
  }
}

const deflated = promisify<Buffer, { finishFlush: number }, Buffer>(deflateRaw);

const Placed = createContext<RenderedPart[] | null>(null);

/** The place of a part in a page: a block of its own. */
export function PlaceOf({ part }: { part: RenderedPart }) {
  const placed = useContext(Placed);
  if (!placed) throw new Error('A part that was rendered before can stand in a page only.');
  placed.push(part);
  return <div>{part.mark}</div>;
}

/** What a page is made of, in order: what was rendered for this answer, and parts that were rendered before. */
export type Pieces = readonly (string | RenderedPart)[];

export function renderPieces(page: VNode): Pieces {
  const placed: RenderedPart[] = [];
  let rest = withoutControls(renderToString(<Placed.Provider value={placed}>{page}</Placed.Provider>));
  const pieces: (string | RenderedPart)[] = [];
  for (const part of placed) {
    const at = rest.indexOf(part.mark);
    pieces.push(rest.slice(0, at), part);
    rest = rest.slice(at + part.mark.length);
  }
  return [...pieces, rest];
}
