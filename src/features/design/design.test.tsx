import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import type { Frame } from '../../ui/frame.ts';
import { renderPage } from '../../ui/page.tsx';
import { designPage, designSample, SAMPLES } from './index.ts';

const FRAME: Frame = {
  person: { name: 'Maya Okafor' },
  severalRoles: true,
  navigation: [{ text: 'Home', href: '/', current: true }],
  demonstration: { signInCode: { code: '482913', secondsLeft: 21 } },
  assets: { stylesheet: '/a.css', script: '/a.js', favicon: '/a.svg', survey: { stylesheet: '/assets/s.css', script: '/assets/s.js' } },
  timeout: { minutes: 30 },
};

const pages = [
  { name: 'design', html: renderPage(await designPage(), FRAME) },
  ...SAMPLES.map(({ name, page }) => ({ name, html: renderPage(page(), FRAME) })),
];

function parsed(html: string) {
  const { document } = new Window();
  document.write(html);
  return document;
}

/** Whatever a strict content policy would refuse. */
function refused(html: string): string[] {
  const elements = [...parsed(html).querySelectorAll('*')];
  return elements.flatMap((element) => {
    const names = element.getAttributeNames().filter((name) => name.startsWith('on') || name === 'style' || name === 'srcdoc');
    const inline = element.tagName === 'STYLE' || (element.tagName === 'SCRIPT' && !element.hasAttribute('src'));
    return [...names.map((name) => `${element.tagName} ${name}`), ...(inline ? [element.tagName] : [])];
  });
}

test.each(pages)('$name: nothing in it needs a looser content policy', ({ html }) => {
  expect(refused(html)).toEqual([]);
});

test('control: a style, a script or a listener in a page is found', () => {
  const page = '<body><p style="color:red">x</p><script>1</script><style>p{}</style><a onclick="x">y</a></body>';
  expect(new Set(refused(page))).toEqual(new Set(['A onclick', 'P style', 'SCRIPT', 'STYLE']));
});

test.each(pages)('$name: one h1, no level of headings left out, no id twice', ({ html }) => {
  const document = parsed(html);
  const levels = [...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')].map(({ tagName }) => Number(tagName.slice(1)));
  const outline = levels.filter((_, place) => place >= levels.indexOf(1));
  expect(outline.filter((level) => level === 1)).toHaveLength(1);
  for (const [place, level] of outline.entries()) expect(level - (outline[place - 1] ?? level)).toBeLessThanOrEqual(1);
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
});

test.each(pages)('$name: every link within the page and every label leads somewhere', ({ html }) => {
  const document = parsed(html);
  const inside = [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')?.slice(1) ?? '');
  const labels = [...document.querySelectorAll('label')].map((label) => label.getAttribute('for') ?? '');
  expect([...inside, ...labels].filter((id) => document.getElementById(id) === null)).toEqual([]);
});

test('the page leads to every whole page, and each of them is there', async () => {
  const links = [...parsed(renderPage(await designPage(), FRAME)).querySelectorAll('a[href^="/design/"]')].map((link) => link.getAttribute('href'));
  expect(links).toEqual(SAMPLES.map(({ name }) => `/design/${name}`));
  for (const { name } of SAMPLES) expect(designSample(name)).toBeDefined();
  expect(designSample('no-such')).toBeUndefined();
});
