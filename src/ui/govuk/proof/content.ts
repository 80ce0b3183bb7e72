/** What a fixture gives as text or as markup, as the elements that a page would give. Only the proof may turn a string into elements. */
import { type ComponentChildren, h } from 'preact';
import { type MarkupElement, parse } from './parse.ts';

export interface Content {
  text?: string | number;
  html?: string;
}

/** A fixture that has both means the markup. */
export function content({ text, html }: Content = {}): ComponentChildren {
  return html ? parse(html.trim()).children.map(vnodeOf) : text;
}

function vnodeOf(child: MarkupElement | string): ComponentChildren {
  return typeof child === 'string' ? child : h(child.tag, child.attributes, ...child.children.map(vnodeOf));
}
