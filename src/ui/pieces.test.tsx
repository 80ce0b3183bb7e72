import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { Conflict } from './conflict.tsx';
import { EmptyState } from './empty-state.tsx';
import { Filters } from './filters.tsx';
import { Flag } from './flag.tsx';
import { KeyFigure, KeyFigures } from './key-figures.tsx';
import { NextForYou } from './next-for-you.tsx';
import { Rows } from './rows.tsx';

function words(vnode: VNode): string {
  return renderToString(vnode).replace(/<[^>]+>/g, '');
}

describe('an empty state', () => {
  const EMPTY = { title: 'Institutions will be listed here', children: 'Nobody has added one.' };

  test('says what, why, and the next step', () => {
    const html = renderToString(<EmptyState {...EMPTY} next={{ text: 'Add one', href: '/add' }} other={{ text: 'What counts', href: '/guide' }} />);
    expect(html).toMatch(/<h2>Institutions will be listed here<\/h2><p>Nobody has added one\.<\/p>/);
    expect(html).toMatch(/<a href="\/add" role="button"[^>]*>Add one<\/a>/);
    expect(html).toContain('<a href="/guide">What counts</a>');
  });

  test('without the right to do it, no step', () => {
    expect(renderToString(<EmptyState {...EMPTY} headingLevel={3} />)).not.toContain('<a');
  });
});

describe('next for you', () => {
  test.each([
    { steps: ['Agree', 'Send'], html: '<ol><li>Agree</li><li>Send</li></ol>', look: 'next' },
    { steps: ['Agree'], html: '<p>Agree</p>', look: 'next' },
    { steps: [], html: '<p>Nothing now.</p>', look: 'next next--done' },
  ])('$steps', ({ steps, html, look }) => {
    const next = renderToString(<NextForYou steps={steps} done="Nothing now." />);
    expect(next).toBe(`<section class="${look}"><h2>Next for you</h2>${html}</section>`);
  });
});

test('key figures read on as a sentence, and only what is to be done is marked', () => {
  const figures = (
    <KeyFigures>
      <KeyFigure figure="11 of 18">are Green</KeyFigure>
      <KeyFigure figure="4 missing" act>
        pieces
      </KeyFigure>
    </KeyFigures>
  );
  expect(words(figures)).toBe('11 of 18 are Green4 missing pieces');
  expect(renderToString(figures).match(/key-figure--act/g)).toHaveLength(1);
});

test('rows are a table with heads both ways; a phone has the name of the column beside each cell', () => {
  const html = renderToString(
    <Rows
      caption="Institutions"
      columns={[
        { title: 'Name', sorted: 'ascending', head: <a href="?sort=name">Name</a> },
        { title: 'Leavers', align: 'number' },
      ]}
      rows={[{ name: 'Millbank', cells: [204] }]}
    />,
  );
  expect(html).toContain('<caption class="unseen">Institutions</caption>');
  expect(html).toContain('<th scope="col" aria-sort="ascending"><a href="?sort=name">Name</a></th>');
  expect(html).toContain('<th scope="row">Millbank</th><td class="number" data-label="Leavers">204</td>');
  expect(html).toMatch(/^<section class="scroll" aria-label="Institutions" tabindex="0">/);
});

test('filters go into the address and need a button', () => {
  const html = renderToString(
    <Filters action="/institutions" label="Filter institutions" beside={[{ text: 'CSV', href: '/institutions.csv' }]}>
      <input name="find" />
    </Filters>,
  );
  expect(html).toContain('<search aria-label="Filter institutions"><form class="filters" method="get" action="/institutions"><input name="find"/>');
  expect(html).toMatch(/type="submit"[^>]*>Apply/);
  expect(html).toContain('<a href="/institutions.csv">CSV</a>');
});

test.each([
  { few: 1, spoken: true, says: '1 leaver decides this level' },
  { few: 2, spoken: true, says: '2 leavers decide this level' },
  { few: 2, spoken: false, says: '2' },
])('the flag says "$says"', ({ few, spoken, says }) => {
  expect(words(<Flag few={few} spoken={spoken} />)).toBe(says);
});

test('a conflict shows both versions of each field and sends what is to be kept', () => {
  const html = renderToString(
    <Conflict by="Maya <b>" at="today at 14:05" action="/plan" fields={[{ label: 'Who', yours: '', saved: 'Priya\nNair' }]}>
      <input type="hidden" name="version" value="4" />
    </Conflict>,
  );
  expect(html).toContain('<dt>Yours</dt><dd><em class="soft">nothing</em></dd>');
  expect(html).toContain('<dt>Saved meanwhile by <bdi>Maya &lt;b></bdi> today at 14:05</dt><dd>Priya\nNair</dd>');
  expect(html).toMatch(/<form method="post" action="\/plan"><input type="hidden" name="version" value="4"\/>/);
  expect(html).toMatch(/name="keep" value="yours"[^>]*>Save mine/);
  expect(html).toMatch(/name="keep" value="saved"[^>]*>Keep what was saved/);
});
