import { Window } from 'happy-dom';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { Frame } from './frame.ts';
import { Page, type PageProps, renderPage } from './page.tsx';
import { TOKENS } from './tokens.css.ts';

const SIGNED_OUT: Frame = {
  severalRoles: false,
  navigation: [],
  assets: {
    stylesheet: '/assets/a.css',
    script: '/assets/a.js',
    favicon: '/assets/a.svg',
    survey: { stylesheet: '/assets/s.css', script: '/assets/s.js' },
    fonts: ['/assets/a.woff2'],
  },
};
const SIGNED_IN: Frame = {
  ...SIGNED_OUT,
  person: { name: 'Maya Okafor' },
  role: { partnership: 'Dunmere 14-19 Partnership', title: 'Partnership lead' },
  navigation: [
    { text: 'Home', href: '/', current: false },
    { text: 'People', href: '/people', current: true },
  ],
  timeout: { minutes: 30 },
};

/** Ninety letters as long as a name gets, and every character that could end a text or an attribute. */
const NASTY = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>&amp;${'x'.repeat(30)}`;

function parsed(props: Partial<PageProps> = {}, frame: Frame = SIGNED_IN) {
  const html = renderPage(<Page title="People" {...props} />, frame);
  const { document } = new Window();
  document.write(html);
  return { html, document };
}

function all(document: ReturnType<typeof parsed>['document'], selector: string): string[] {
  return [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
}

test('a page is a document in British English with one h1, its title', () => {
  const { html, document } = parsed();
  expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB"/);
  expect(all(document, 'h1')).toEqual(['People']);
});

test('it has the landmarks, and the first thing in it leads past them', () => {
  const { document } = parsed();
  expect(['header', 'main', 'footer'].map((landmark) => document.querySelectorAll(landmark).length)).toEqual([1, 1, 1]);
  expect(document.body.firstElementChild?.getAttribute('href')).toBe('#main');
  expect(document.querySelector('main')?.id).toBe('main');
  expect(document.querySelector('main')?.getAttribute('tabindex')).toBe('-1');
});

const ERROR = { text: 'Enter a name', href: '#name' };

test.each([
  { says: 'People – Dunmere 14-19 Partnership – Waymark', props: {}, frame: SIGNED_IN },
  { says: 'Error: People – Dunmere 14-19 Partnership – Waymark', props: { errors: [ERROR] }, frame: SIGNED_IN },
  { says: 'People – Dunmere 14-19 Partnership – Waymark', props: { errors: [] }, frame: SIGNED_IN },
  { says: 'People – Waymark', props: {}, frame: SIGNED_OUT },
  { says: 'Waymark', props: { title: 'Waymark' }, frame: SIGNED_OUT },
])('the title in the browser: $says', ({ says, props, frame }) => {
  expect(parsed(props, frame).document.title).toBe(says);
});

describe('at the top', () => {
  test('signed out, only the brand', () => {
    const { document } = parsed({}, SIGNED_OUT);
    expect(document.querySelector('header')?.textContent).toBe('Waymark');
    expect(document.querySelector('dialog')).toBeNull();
  });

  test('signed in, who and where, and signing out is sent by a form', () => {
    const { document } = parsed();
    expect(all(document, '.top__who')).toEqual(['Dunmere 14-19 Partnership · Partnership lead · Maya Okafor']);
    const form = document.querySelector('form[action="/sign-out"]');
    expect(form?.getAttribute('method')).toBe('post');
    expect(form?.querySelector('button')?.textContent).toBe('Sign out');
    expect(document.querySelector('a[href="/sign-out"]')).toBeNull();
    expect(all(document, 'a[href="/account"]')).toEqual(['Your account']);
  });

  test('an institution stands before its partnership; without a role the name stands alone', () => {
    const role = { partnership: 'Dunmere', institution: 'Millbank School', title: 'Careers leader' };
    expect(all(parsed({}, { ...SIGNED_IN, role }).document, '.top__who')).toEqual(['Millbank School · Dunmere · Careers leader · Maya Okafor']);
    const { role: _none, ...bare } = SIGNED_IN;
    expect(all(parsed({}, bare).document, '.top__who')).toEqual(['Maya Okafor']);
  });

  test.each([true, false])('several hats %s: a way to change', (severalRoles) => {
    expect(parsed({}, { ...SIGNED_IN, severalRoles }).document.querySelectorAll('a[href="/your-roles"]').length).toBe(Number(severalRoles));
  });

  test('the place one is at is marked', () => {
    expect(all(parsed().document, '[aria-current="page"]')).toEqual(['People']);
  });

  test('a demonstration says so to everybody, and shows the code only where it is given', () => {
    const words = (frame: Frame) => all(parsed({}, frame).document, '[aria-label="Demonstration"]').join();
    expect(words(SIGNED_IN)).toBe('');
    expect(words({ ...SIGNED_OUT, demonstration: {} })).toBe('Demonstration. The partnerships, institutions and people are made up.');
    const shown = { ...SIGNED_OUT, demonstration: { signInCode: { code: '012345', secondsLeft: 1 } } };
    expect(words(shown)).toContain('Sign-in code: 012345, good for 1 more second.');
  });
});

describe('around the content', () => {
  test('crumbs lead up, the last is this page', () => {
    const { document } = parsed({ crumbs: [{ text: 'Home', href: '/' }, { text: 'People' }] });
    expect(all(document, '.govuk-breadcrumbs a')).toEqual(['Home']);
    expect(document.querySelector('.govuk-breadcrumbs [aria-current="page"]')?.textContent).toBe('People');
  });

  test('a way back takes the place of the crumbs, in a landmark', () => {
    const { document } = parsed({ crumbs: [{ text: 'Home', href: '/' }], back: '/people' });
    expect(document.querySelector('nav .govuk-back-link')?.getAttribute('href')).toBe('/people');
    expect(document.querySelector('.govuk-breadcrumbs')).toBeNull();
  });

  test('without either, nothing stands there', () => {
    expect(parsed().document.querySelector('.govuk-back-link, .govuk-breadcrumbs')).toBeNull();
  });

  test('errors come before the heading and lead to their fields', () => {
    const { document } = parsed({ errors: [ERROR], caption: '2025/26' });
    expect(document.querySelector('main')?.firstElementChild?.className).toBe('govuk-error-summary');
    expect(document.querySelector('.govuk-error-summary a')?.getAttribute('href')).toBe('#name');
    expect(all(document, 'hgroup p')).toEqual(['2025/26']);
  });

  test.each([
    { kind: 'done', title: 'Done', role: 'alert' },
    { kind: 'told', title: 'Please note', role: 'region' },
  ] as const)('what is $kind is said once, as $role', ({ kind, title, role }) => {
    const banner = parsed({}, { ...SIGNED_IN, flash: { kind, text: 'Saved.' } }).document.querySelector('.govuk-notification-banner');
    expect(banner?.textContent).toBe(`${title}Saved.`);
    expect(banner?.getAttribute('role')).toBe(role);
  });

  test.each([
    { asked: undefined, name: 'main main--reading' },
    { asked: 'wide', name: 'main main--wide' },
  ] as const)('width $asked', ({ asked, name }) => {
    expect(parsed({ width: asked }).document.querySelector('main')?.className).toBe(name);
  });

  test('the foot leads to accessibility, privacy and about', () => {
    const addresses = [...parsed().document.querySelectorAll('footer a')].map((link) => link.getAttribute('href'));
    expect(addresses).toEqual(['/accessibility', '/privacy', '/about']);
  });
});

test('the warning before the session ends is there only where one can end', () => {
  const { document } = parsed();
  expect(document.querySelector('#idle-warning')?.getAttribute('data-idle-minutes')).toBe('30');
  expect(document.querySelector('#idle-warning form')?.getAttribute('action')).toBe('/session/extend');
  const { timeout: _none, ...endless } = SIGNED_IN;
  expect(parsed({}, endless).document.querySelector('dialog')).toBeNull();
});

test('what people typed is text wherever it stands', () => {
  const frame: Frame = {
    ...SIGNED_IN,
    person: { name: NASTY },
    role: { partnership: NASTY, institution: NASTY, title: NASTY },
    flash: { kind: 'told', text: NASTY },
    navigation: [{ text: NASTY, href: '/', current: false }],
  };
  const { document } = parsed({ title: NASTY, caption: NASTY, crumbs: [{ text: NASTY }], errors: [{ text: NASTY, href: '#x' }] }, frame);
  expect(document.querySelectorAll('img, script:not([src]), [onerror]').length).toBe(0);
  expect(document.title).toBe(`Error: ${NASTY} – Waymark`);
  for (const place of ['h1', 'hgroup p', '.govuk-error-summary a', '.govuk-notification-banner__heading'])
    expect(all(document, place)).toEqual([NASTY]);
});

test('characters that HTML forbids are shown as the sign for them, others stay', () => {
  const { document } = parsed({ title: 'a\u0000b\u001bc\ud800d é\tž' });
  expect(all(document, 'h1')).toEqual(['a\ufffdb\ufffdc\ufffdd é\tž']);
});

test('a browser colours its own frame like the top of the page', () => {
  const tops = [...TOKENS.matchAll(/--top:(#[0-9a-f]{6})/g)].map(([, colour]) => colour);
  const metas = [...parsed().document.querySelectorAll('meta[name="theme-color"]')].map((meta) => meta.getAttribute('content'));
  expect(metas).toEqual(tops);
});

test('a page outside a frame is refused: it would have no style sheet', () => {
  expect(() => renderToString(<Page title="People" />)).toThrow(/renderPage/);
});
