const XHTML = 'http://www.w3.org/1999/xhtml';

/**
 * As much of a document as Plot and d3-selection touch when they draw without a browser. Styles and ids are refused rather
 * than kept: the pages' security policy blocks inline styles, and Plot's ids count up from chart to chart.
 */
export class SvgDocument {
  readonly documentElement = new SvgElement(this, XHTML, 'html');

  createElement(name: string): SvgElement {
    return new SvgElement(this, XHTML, name);
  }

  createElementNS(namespace: string, name: string): SvgElement {
    return new SvgElement(this, namespace, name);
  }
}

export class SvgElement {
  readonly ownerDocument: SvgDocument;
  readonly namespaceURI: string;
  readonly name: string;
  readonly attributes = new Map<string, string>();
  childNodes: (SvgElement | string)[] = [];
  parentNode: SvgElement | null = null;

  constructor(ownerDocument: SvgDocument, namespaceURI: string, name: string) {
    this.ownerDocument = ownerDocument;
    this.namespaceURI = namespaceURI;
    this.name = name;
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.attributes.has(name);
  }

  /** @throws Error for a style or an id. */
  setAttribute(name: string, value: unknown): void {
    if (name === 'style' || name === 'id') throw new Error(`A chart may have no ${name} attribute.`);
    this.attributes.set(name, String(value));
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  appendChild(child: SvgElement): SvgElement {
    return this.insertBefore(child, null);
  }

  insertBefore(child: SvgElement, next: SvgElement | null): SvgElement {
    child.parentNode?.removeChild(child);
    child.parentNode = this;
    this.childNodes.splice(next ? this.childNodes.indexOf(next) : this.childNodes.length, 0, child);
    return child;
  }

  removeChild(child: SvgElement): SvgElement {
    this.childNodes.splice(this.childNodes.indexOf(child), 1);
    child.parentNode = null;
    return child;
  }

  set textContent(text: string) {
    this.childNodes = text === '' ? [] : [text];
  }

  /** @throws Error always. */
  get style(): never {
    throw new Error('A chart may have no inline style.');
  }
}
