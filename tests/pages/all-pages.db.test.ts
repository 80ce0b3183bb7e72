import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { unmatched } from '../authorisation/cases.ts';
import { MATRIX } from '../authorisation/matrix.ts';
import { PROVIDER } from '../authorisation/things.ts';
import { givenApp } from '../support/given-app.ts';
import { pageFaults } from './page-faults.ts';
import { isPage, nameOf } from './shown.ts';
import { deadLinks, lostForms, sharedTitles } from './ways-on.ts';
import { emptyPages, fullPages, ordinaryPages } from './worlds.ts';

const worlds = {
  ordinary: await givenApp({ providers: [PROVIDER] }),
  full: await givenApp({ providers: [PROVIDER] }),
  empty: await givenApp(),
};
const { routes } = worlds.ordinary;
const ordinary = await ordinaryPages(worlds.ordinary, { forEverybody: true });
const all = [...ordinary, ...(await fullPages(worlds.full)), ...(await emptyPages(worlds.empty))];
const pages = all.filter(isPage);

/** Not for people: what a browser or a watcher of the service asks for. Or leads on at once. */
const NO_PAGE = [
  'GET /health',
  'GET /ready',
  'GET /assets/:name',
  'GET /cycles/:cycle/city.csv',
  'GET /cycles/:cycle/city.xlsx',
  'GET /cycles/:cycle/training.csv',
  'GET /cycles/:cycle/audits.csv',
  'GET /cycles/:cycle/plans.csv',
  ...['plan.csv', 'plan.ics'].map((file) => `GET /cycles/:cycle/institutions/:institution/${file}`),
  'GET /cycles/:cycle/partners.csv',
  'GET /cycles/:cycle/institutions/:institution/partners.csv',
  ...['.csv', '/template.csv', '/calendar.ics'].map((file) => `GET /cycles/:cycle/institutions/:institution/programme${file}`),
  'GET /calendars/:partnership/:secret/programme.ics',
  'GET /cycles/:cycle/case.zip',
  'GET /cycles/:cycle/versions/:number/case.zip',
  'GET /cycles/:cycle/imports/templates/:kind.csv',
  ...['results.csv', 'results.xlsx', 'answers.csv', 'codebook.csv'].map(
    (file) => `GET /cycles/:cycle/institutions/:institution/surveys/:audience/${file}`,
  ),
  ...['paper.pdf', 'posters.pdf', 'poster/:place.pdf'].map((file) => `GET /cycles/:cycle/institutions/:institution/surveys/:audience/${file}`),
  // Leads on to the words of one's own institution.
  'GET /words',
];

test('every address that can be opened was opened, and is a page', () => {
  expect(unmatched(routes, MATRIX)).toEqual([]);
  const seen = new Set(pages.map(({ route }) => route));
  const expected = routes.filter(({ method }) => method === 'GET').map(({ url }) => `GET ${url}`);
  expect(expected.filter((route) => !seen.has(route) && !NO_PAGE.includes(route))).toEqual([]);
  console.log(`All pages: ${pages.length} pages of ${seen.size} routes looked at`);
});

test('nothing broke while they were made', () => {
  expect(all.filter(({ answer: { status } }) => status >= 500 && status !== 503).map(nameOf)).toEqual([]);
});

test('every page is valid, has one heading, says in its title where one is, and needs no script and no looser policy', async () => {
  const faults: string[] = [];
  for (const page of pages) {
    faults.push(...(await pageFaults(page.answer.body)).map((fault) => `${nameOf(page)}: ${fault}`));
    // The service shares this process, and would find itself too busy to answer.
    await setImmediate();
  }
  expect(faults).toEqual([]);
});

test('two addresses never have the same title for one reader', () => {
  const usual = ordinary.filter(({ route, answer: { status } }) => status === 200 && route !== 'GET /design/:sample');
  expect(sharedTitles(usual.filter(isPage))).toEqual([]);
});

test('every link leads its reader to a page', async () => {
  expect(await deadLinks(pages)).toEqual([]);
});

test('every form is sent to a route that takes it', () => {
  expect(lostForms(pages, routes)).toEqual([]);
});

const GOOD = '<!doctype html>\n<html lang="en-GB"><head><title>A page – Waymark</title></head><body><main><h1>A page</h1>…</main></body></html>';

test.each([
  { fault: '<h1>Another</h1>', found: /2 headings/ },
  { fault: '<p>one<p', found: /./ },
  { fault: '<input id="a" type="text">', found: /label/ },
  { fault: '<p id="a"></p><p id="a"></p>', found: /no-dup-id/ },
  { fault: '<button type="submit" onclick="go()">Go</button>', found: /onclick/ },
  { fault: '<p style="color: red">red</p>', found: /style/ },
  { fault: '<script>go()</script>', found: /SCRIPT in the page/ },
  { fault: '<form method="post" action="/x"><button type="button">Go</button></form>', found: /no button that sends it/ },
])('control: $fault is found in a page', async ({ fault, found }) => {
  expect(await pageFaults(GOOD)).toEqual([]);
  expect((await pageFaults(GOOD.replace('…', fault))).join('\n')).toMatch(found);
  expect((await pageFaults(GOOD.replace('<title>A page', '<title>Another'))).join()).toMatch(/does not begin/);
});

test('control: a link that leads nowhere, a form that nobody takes and a title that is there twice are found', async () => {
  const [page] = ordinary.filter(({ route }) => route === 'GET /sign-in');
  if (!page) throw new Error('The page to sign in was not opened.');
  const body = '<title>Twice</title><a href="/nowhere">x</a><form method="post" action="/sign-in/nowhere"></form>';
  const planted = [
    { ...page, answer: { ...page.answer, body } },
    { ...page, route: 'GET /other', answer: { ...page.answer, body } },
  ];
  expect(await deadLinks(planted.slice(1))).toEqual([expect.stringContaining('/nowhere leads to 404')]);
  expect(lostForms(planted.slice(1), routes)).toEqual([expect.stringContaining('no route takes POST /sign-in/nowhere')]);
  expect(sharedTitles(planted)).toEqual(['“Twice” is the title of /sign-in and /other']);
});
