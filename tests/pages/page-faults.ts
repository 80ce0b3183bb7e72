import { type Document, Window } from 'happy-dom';
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';

/** The rules are made ready once, not for each page again: that took longer than to go by them. */
class MadeReadyOnce extends StaticConfigLoader {
  private ready: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;

  override getConfigFor(...of: Parameters<StaticConfigLoader['getConfigFor']>) {
    return (this.ready ??= super.getConfigFor(...of));
  }
}

const RULES: ConfigData = {
  extends: ['html-validate:recommended'],
  rules: {
    // Both ways of writing are valid HTML; these are those of Preact and of ours.
    'void-style': 'off',
    'doctype-style': 'off',
    // A title holds the name of a partnership, which is as long as it is.
    'long-title': 'off',
    // GOV.UK's links that look like buttons, and its banner of what is to be known.
    'prefer-native-element': ['error', { exclude: ['button', 'region'] }],
    // Several boxes to tick make one field.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }],
    'input-missing-label': 'error',
  },
};
const validate = new HtmlValidate(new MadeReadyOnce(RULES));

/** GOV.UK's field for a password keeps its letters as typed also where a script shows them; its field for a date says twice that it is a group. */
const ALLOWED =
  /^input-attributes: Attribute "autocapitalize" is not allowed on <input type="password">|^no-redundant-role: Redundant role "group" on <fieldset>/;

/** What is wrong with one page as it was sent, whatever it says. */
export async function pageFaults(html: string): Promise<string[]> {
  return [...(await invalid(html)), ...readPage(html).faults];
}

const validated = new Set<string>();

/** Pages that differ in their words alone are looked at once. */
async function invalid(html: string): Promise<string[]> {
  const bones = html.replaceAll(/>[^<]+</g, '><').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id');
  if (validated.has(bones)) return [];
  validated.add(bones);
  const { results } = await validate.validateString(html);
  const found = results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`));
  return found.filter((message) => !ALLOWED.test(message));
}

export interface PageRead {
  title: string;
  faults: string[];
  /** Addresses of ours that it leads to, without what stands behind "#". */
  links: string[];
  /** What its forms are sent by and where to; null for one that is sent to the page itself. */
  forms: { method: string; action: string | null }[];
}

// One for all: each holds on to much memory.
const { DOMParser } = new Window();
const read = new Map<string, PageRead>();

export function readPage(html: string): PageRead {
  const known = read.get(html) ?? readDocument(new DOMParser().parseFromString(html, 'text/html'));
  read.set(html, known);
  return known;
}

function readDocument(document: Document): PageRead {
  return {
    title: withoutError(document.title),
    faults: [...headings(document), ...refusedByPolicy(document), ...formFaults(document)],
    links: linksOf(document),
    forms: [...document.querySelectorAll('form')].map((form) => ({
      method: (form.getAttribute('method') ?? 'get').toUpperCase(),
      action: form.getAttribute('action')?.split('?', 1)[0] ?? null,
    })),
  };
}

function linksOf(document: Document): string[] {
  const hrefs = [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '');
  return [...new Set(hrefs.filter((href) => href.startsWith('/')).map((href) => href.split('#', 1)[0] ?? ''))];
}

function headings(document: Document): string[] {
  const shown = [...document.querySelectorAll('h1')].map(({ textContent }) => textContent);
  const [heading = ''] = shown;
  return [
    ...(shown.length === 1 ? [] : [`${shown.length} headings of the first level`]),
    ...(withoutError(document.title).startsWith(`${heading} – `) ? [] : [`the title “${document.title}” does not begin with “${heading}”`]),
    ...(document.title.endsWith(' – Waymark') ? [] : [`the title “${document.title}” does not end with Waymark`]),
  ];
}

function withoutError(title: string): string {
  return title.replace(/^Error: /, '');
}

/** Whatever a policy refuses that allows nothing inline. */
function refusedByPolicy(document: Document): string[] {
  return [...document.querySelectorAll('*')].flatMap((element) => {
    const names = element.getAttributeNames().filter((name) => /^on|^(style|srcdoc)$/.test(name));
    const inline = element.tagName === 'STYLE' || (element.tagName === 'SCRIPT' && !element.hasAttribute('src'));
    return [...names.map((name) => `${element.tagName} with ${name}`), ...(inline ? [`${element.tagName} in the page`] : [])];
  });
}

/** A form that nothing sends works with a script alone. */
function formFaults(document: Document): string[] {
  return [...document.querySelectorAll('form')]
    .filter((form) => ![...form.querySelectorAll('button')].some((button) => (button.getAttribute('type') ?? 'submit') === 'submit'))
    .map((form) => `the form to ${form.getAttribute('action')} has no button that sends it`);
}
