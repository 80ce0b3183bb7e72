import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A part of a page that was rendered once and may stand in many pages. Nothing else than rendering makes one, so that no text becomes markup. */
export class RenderedPart {
  readonly #markup: string;

  constructor(part: VNode) {
    this.#markup = renderToString(part);
  }

  /** Of its markup, in characters. */
  get length(): number {
    return this.#markup.length;
  }

  /** The part inside a block of its own. */
  static Show({ part }: { part: RenderedPart }) {
    return <div dangerouslySetInnerHTML={{ __html: part.#markup }} />;
  }
}
