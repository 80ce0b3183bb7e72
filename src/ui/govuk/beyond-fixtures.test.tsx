/** What the twins promise to pages beyond govuk-frontend's own examples. */
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Checkboxes } from './checkboxes.tsx';
import { DateInput } from './date-input.tsx';
import { FileUpload } from './file-upload.tsx';
import { Input } from './input.tsx';
import { NotificationBanner } from './notification-banner.tsx';
import { Pagination } from './pagination.tsx';
import { PasswordInput } from './password-input.tsx';
import { Radios } from './radios.tsx';
import { Select } from './select.tsx';
import { ServiceNavigation } from './service-navigation.tsx';
import { SummaryList } from './summary-list.tsx';
import { Tabs } from './tabs.tsx';
import { Textarea } from './textarea.tsx';

test.each([
  { typed: 'a\n', html: '>a\n<' },
  { typed: '\na', html: '>\n\na<' },
  { typed: '\r\na', html: '>\n\r\na<' },
  { typed: ' \na', html: '> \na<' },
])('a textarea gives back $typed as it was typed', ({ typed, html }) => {
  // A browser drops the first line break behind the tag, so one more has to stand there.
  expect(renderToString(<Textarea name="x" label="X" value={typed} />)).toContain(html);
});

test.each([undefined, null, false, ''])('no error, said as %j, is no error', (error) => {
  const html = renderToString(<Input name="x" label="X" error={error} hint={error} />);
  expect(html).not.toMatch(/error|hint|describedby/);
});

test('hint and error are read out with the field, in the order in which they stand', () => {
  const html = renderToString(<Input name="x" label="X" hint="H" error="E" describedBy="else" />);
  expect(html).toContain('aria-describedby="else x-hint x-error"');
  expect(html.indexOf('id="x-hint"')).toBeLessThan(html.indexOf('id="x-error"'));
});

test('what comes back from a form as text chooses a number, and the other way round', () => {
  const items = [
    { value: 1, text: 'One' },
    { value: '2', text: 'Two' },
  ];
  const chosen = (html: string) => [...html.matchAll(/value="(\d)"[^>]* (?:checked|selected)/g)].map(([, value]) => value);
  expect(chosen(renderToString(<Radios name="x" items={items} value="1" />))).toEqual(['1']);
  expect(chosen(renderToString(<Checkboxes name="x" items={items} values={['1', 2]} />))).toEqual(['1', '2']);
  expect(chosen(renderToString(<Select name="x" label="X" items={items} value={2} />))).toEqual(['2']);
  expect(chosen(renderToString(<Radios name="x" items={items} value="3" />))).toEqual([]);
});

test.each([
  { wrong: [], marked: ['d-day', 'd-month', 'd-year'] },
  { wrong: ['month'], marked: ['d-month'] },
  { wrong: ['day', 'year'], marked: ['d-day', 'd-year'] },
])('a date with an error marks $marked where $wrong is wrong', ({ wrong, marked }) => {
  const parts = ['day', 'month', 'year'].map((name) => ({ name, error: wrong.includes(name) || undefined }));
  const html = renderToString(<DateInput id="d" legend="When?" error="Enter a real date" parts={parts} />);
  expect(
    [...html.matchAll(/<input[^>]*>/g)].filter(([tag]) => tag.includes('govuk-input--error')).map(([tag]) => /id="([^"]+)"/.exec(tag)?.[1]),
  ).toEqual(marked);
});

test('words with a figure between them are words: the banner sets them as its heading, the tab as a paragraph', () => {
  const rows = 3;
  expect(renderToString(<NotificationBanner>Read {rows} rows</NotificationBanner>)).toContain('heading">Read 3 rows</p>');
  expect(
    renderToString(
      <NotificationBanner>
        <b>Read</b> {rows} rows
      </NotificationBanner>,
    ),
  ).not.toContain('banner__heading');
  expect(renderToString(<Tabs items={[{ label: 'A', panel: ['Read ', rows, ' rows'] }]} />)).toContain('<p class="govuk-body">Read 3 rows</p>');
});

test('a password is masked, and its field says to a password manager which one it takes', () => {
  expect(renderToString(<PasswordInput name="password" label="Password" />)).toMatch(
    /<input[^>]* type="password"[^>]* autocomplete="current-password"/,
  );
  expect(renderToString(<PasswordInput name="password" label="Password" autocomplete="new-password" />)).toMatch(/ autocomplete="new-password"/);
});

test('no page can send back a password, whatever it spreads', () => {
  const typed = { name: 'password', label: 'Password', value: 'hunter2' };
  expect(renderToString(<PasswordInput {...typed} />)).not.toContain('hunter2');
});

test('a row without actions among rows with actions keeps its width, whether it has none or an empty list', () => {
  const actions = [{ href: '/x', text: 'Change', hiddenText: 'name' }];
  const rows = [
    { key: 'A', value: '1', actions },
    { key: 'B', value: '2' },
    { key: 'C', value: '3', actions: [] },
  ];
  expect(renderToString(<SummaryList rows={rows} />).match(/row--no-actions/g)).toHaveLength(2);
});

test('attributes reach the parts on which no fixture sets any', () => {
  const attributes = { 'data-mine': 'x' };
  const step = { href: '/2', attributes };
  const html = [
    <FileUpload name="f" label="F" attributes={attributes} />,
    <Pagination previous={step} />,
    <Pagination items={[{ number: 1, href: '/1', attributes }]} />,
    <ServiceNavigation items={[{ text: 'City', href: '/', attributes }]} />,
  ].map((twin) => renderToString(twin));
  expect(html.map((part) => /<(\w+)[^>]* data-mine="x"/.exec(part)?.[1])).toEqual(['input', 'a', 'a', 'a']);
});

test('the page that one is on is said in the navigation, also where it is no link', () => {
  expect(renderToString(<ServiceNavigation items={[{ text: 'City', current: true }]} />)).toContain(
    '<span class="govuk-service-navigation__text" aria-current="page">',
  );
});

test('tabs without ids of their own are numbered, and each link leads to its panel', () => {
  const html = renderToString(<Tabs items={['A', 'B'].map((label) => ({ label, panel: label }))} />);
  expect([...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)).toEqual(['tab-1', 'tab-2']);
  expect([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)).toEqual(['tab-1', 'tab-2']);
});

test('an empty answer is an answer: it is not filled from elsewhere', () => {
  const date = renderToString(<DateInput id="d" legend="When?" parts={[{ name: 'day', value: '' }]} values={{ day: 31 }} />);
  expect(date).not.toContain('31');
  const items = [{ value: '', text: 'Choose' }, { text: 'Red' }];
  expect(renderToString(<Select name="x" label="X" items={items} value="" />)).toContain(' selected>Choose');
  expect(renderToString(<Select name="x" label="X" items={items} value="Choose" />)).not.toContain('selected');
});
