/**
 * Reads well-formed HTML into a tree, and refuses any other: what is not closed or wrongly nested would be mended by a browser,
 * each in silence, and a proof must not be as forgiving.
 */
export interface MarkupElement {
  tag: string;
  attributes: Record<string, string>;
  children: (MarkupElement | string)[];
}

const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);
const TOKEN =
  /<!--[\s\S]*?-->|<\/(?<closed>[\w-]+)\s*>|<(?<opened>[a-zA-Z][\w-]*)(?<pairs>(?:[^"'<>]|"[^"]*"|'[^']*')*?)(?<self>\/?)>|(?<text>[^<]+)/gy;
const PAIR = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', ctdot: '⋯' };

/** The root stands for what the HTML is put into. */
export function parse(html: string): MarkupElement {
  const root: MarkupElement = { tag: '#root', attributes: {}, children: [] };
  const open = [root];
  let end = 0;
  for (const { 0: token, index, groups = {} } of html.matchAll(TOKEN)) {
    take(open, groups);
    end = index + token.length;
  }
  if (end < html.length) throw new Error(`Not markup: ${html.slice(end, end + 40)}`);
  if (open.length > 1) throw new Error(`<${open.at(-1)?.tag}> is not closed`);
  return root;
}

function take(open: MarkupElement[], { opened, closed, pairs = '', self, text }: Record<string, string | undefined>): void {
  const parent = open.at(-1) as MarkupElement;
  if (text !== undefined) parent.children.push(read(text));
  if (closed !== undefined && open.pop()?.tag !== closed) throw new Error(`</${closed}> closes <${parent.tag}>`);
  if (opened === undefined) return;
  const element = { tag: opened, attributes: attributesOf(pairs), children: [] };
  parent.children.push(element);
  if (!self && !VOID.has(opened)) open.push(element);
}

function attributesOf(pairs: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single, bare] of pairs.matchAll(PAIR)) {
    if (name in attributes) throw new Error(`The attribute ${name} stands twice`);
    attributes[name] = read(double ?? single ?? bare ?? '');
  }
  return attributes;
}

function read(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (_, decimal, hex, name) => {
    const character = name ? ENTITIES[name] : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16));
    if (character === undefined) throw new Error(`&${name}; is not known here`);
    return character;
  });
}
