/** Markup with all taken out that neither a browser nor a reader could tell apart. */
import { type MarkupElement, parse } from './parse.ts';

/** Between these a space is seen and heard; beside any other element it is not. */
const INLINE = new Set(['a', 'abbr', 'b', 'code', 'em', 'i', 'small', 'span', 'strong', 'svg']);
const SPACES = /[ \t\r\n\f]+/g;

export function markupOf(html: string): MarkupElement {
  return normal(parse(html));
}

function normal({ tag, attributes, children }: MarkupElement): MarkupElement {
  return { tag, attributes: namesApart(attributes), children: tag === 'textarea' ? asTyped(children) : withoutUnseenSpace(children) };
}

/** The order of classes is kept, though it means nothing: a change of it in a new version is worth a look. */
function namesApart(attributes: MarkupElement['attributes']): MarkupElement['attributes'] {
  return 'class' in attributes ? { ...attributes, class: attributes.class.trim().replace(SPACES, ' ') } : attributes;
}

/** Every space in a textarea is its value, but for a line break at the very start. */
function asTyped(children: MarkupElement['children']): MarkupElement['children'] {
  const text = children.join('').replace(/^\r?\n/, '');
  return text === '' ? [] : [text];
}

function withoutUnseenSpace(children: MarkupElement['children']): MarkupElement['children'] {
  const seen = children.map((child, place) => {
    if (typeof child === 'object') return normal(child);
    const start = isInline(children[place - 1]) ? child : child.replace(/^[ \t\r\n\f]+/, '');
    const both = isInline(children[place + 1]) ? start : start.replace(/[ \t\r\n\f]+$/, '');
    return both.replace(SPACES, ' ');
  });
  return seen.filter((child) => child !== '');
}

function isInline(child: MarkupElement | string | undefined): boolean {
  return typeof child === 'object' && INLINE.has(child.tag);
}
