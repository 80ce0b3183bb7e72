import { expect, test } from 'vitest';
import type { Frame } from './frame.ts';
import { renderPage } from './page.tsx';
import { ProblemPage } from './problem-page.tsx';
import { PROBLEM_STATUSES, problemWords } from './problem-words.ts';

const FRAME: Frame = {
  severalRoles: false,
  navigation: [],
  assets: { stylesheet: '/a.css', script: '/a.js', favicon: '/a.svg', survey: { stylesheet: '/assets/s.css', script: '/assets/s.js' } },
};
const ID = '7f3a9c52-1b64-4d0e-9a3f-2c5d8e417b06';

function main(html: string): string {
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'));
}

test('there is a page for every answer that refuses', () => {
  expect(PROBLEM_STATUSES).toEqual([400, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503]);
});

test.each(PROBLEM_STATUSES)('%i says what happened and what to do; the id only where the fault is ours', (status) => {
  const { title, what, todo } = problemWords(status);
  const page = main(renderPage(<ProblemPage status={status} requestId={ID} />, FRAME));
  expect(page).toContain(`<h1>${title}</h1>`);
  expect(page).toContain(`<p>${what}</p><p>${todo}</p>`);
  expect(page.includes(ID)).toBe(status >= 500);
});

test('what is known better takes the place of the usual words', () => {
  const page = main(renderPage(<ProblemPage status={413} title="The file is too large" what="It has 30 MB." todo="Send at most 20 MB." />, FRAME));
  expect(page).toContain('<h1>The file is too large</h1>');
  expect(page).toContain('<p>It has 30 MB.</p><p>Send at most 20 MB.</p>');
});

test('without an id nothing asks for it to be quoted', () => {
  expect(renderPage(<ProblemPage status={500} />, FRAME)).not.toContain('quote');
});
