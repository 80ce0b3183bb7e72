import { expect, test } from 'vitest';
import { carried, givenAnswering } from '../../../../tests/support/given-answering.ts';
import { givenApp } from '../../../../tests/support/given-app.ts';
import { givenCodes, pileOf } from '../../../../tests/support/given-open-survey.ts';
import { hidden } from '../../../../tests/support/visitor.ts';

const given = await givenApp({ now: () => new Date('2026-06-15T10:00:00Z') });
const { content, survey, get, post, atQuestions } = await givenAnswering(given);

test('a student goes through one question a page, back too, and sends; nobody is given a cookie', async () => {
  const one = await survey();
  const start = await get(one.path);
  expect(start.statusCode).toBe(200);
  expect(start.body).toContain('Nobody can see who you are');
  let page = await atQuestions(one);
  expect(page.body).toContain('Question 1 of 24');
  page = await post(`${one.path}/questions`, { ...carried(page.body), q0: '5', go: 'next' });
  page = await post(`${one.path}/questions`, { ...carried(page.body), q1: '?', go: 'back' });
  expect(page.body).toContain('Question 1 of 24');
  expect(page.body).toMatch(/name="q0" value="5" checked/);
  for (let at = 0; at < 24; at++) {
    expect(page.body).toContain(`Question ${at + 1} of 24`);
    page = await post(`${one.path}/questions`, { ...carried(page.body), ...(at > 2 && { [`q${at}`]: String((at % 5) + 1) }), go: 'next' });
  }
  expect(page.body).toContain('Please do not name anyone');
  const sent = await post(`${one.path}/send`, { ...carried(page.body), comment: '  More trips, please ' });
  expect([sent.statusCode, sent.headers.location]).toEqual([303, `${one.path}/thanks?language=en`]);
  expect(await pileOf(given, one.id)).toEqual({ sheets: ['5?-451234512345123451234|10|'.replace('5?-45', '5?-45')], words: ['More trips, please'] });
  const thanks = await get(String(sent.headers.location));
  expect(thanks.body).toContain('Childline');
  for (const answer of [start, page, sent, thanks]) expect(answer.headers['set-cookie']).toBeUndefined();
});

test('all on one page, and the same sent twice is there once', async () => {
  const one = await survey();
  const page = await atQuestions(one, { show: 'all' });
  expect(page.body.match(/<fieldset>/g)).toHaveLength(24);
  const fields = { ...carried(page.body), ...Object.fromEntries(content.questions.map((_, at) => [`q${at}`, '4'])) };
  const answers = [await post(`${one.path}/send`, fields), await post(`${one.path}/send`, fields)];
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
  expect((await pileOf(given, one.id)).sheets).toEqual([`${'4'.repeat(24)}|10|`]);
});

test('on a shared tablet the next student may go back to the page before, and both are kept', async () => {
  const one = await survey();
  const page = await atQuestions(one, { show: 'all' });
  for (const q0 of ['5', '2']) await post(`${one.path}/send`, { ...carried(page.body), q0 });
  expect((await pileOf(given, one.id)).sheets).toHaveLength(2);
});

test.each([
  { why: 'closed', opensOn: '2026-06-01', closesOn: '2026-06-14', says: 'This survey has closed' },
  { why: 'not open yet', opensOn: '2026-06-16', closesOn: '2026-06-20', says: 'It opens on 16 June 2026' },
])('a survey that is $why says so, and takes nothing', async ({ opensOn, closesOn, says }) => {
  const open = await survey();
  const page = await atQuestions(open, { show: 'all' });
  const shut = await survey({ opensOn, closesOn });
  for (const answer of [
    await get(shut.path),
    await post(`${shut.path}/questions`, {}),
    await post(`${shut.path}/send`, { ...carried(page.body), q0: '5' }),
  ]) {
    expect(answer.statusCode).toBe(403);
    expect(answer.body).toContain(says);
  }
  expect((await pileOf(given, shut.id)).sheets).toEqual([]);
});

test('an address is found in capitals and with spaces, and one that leads nowhere says what to do', async () => {
  const one = await survey();
  expect((await get(one.path.toUpperCase().replace('/S/', '/s/').replace('-', ''))).statusCode).toBe(200);
  for (const path of ['/s/2222-2222', '/s/none', `${one.path}x`, '/s/%20']) {
    const { statusCode, body } = await get(path);
    expect([path, statusCode, body.includes('Check the letters and numbers')]).toEqual([path, 404, true]);
  }
});

test('a code is asked for first, and one that was used meanwhile loses nothing that was answered', async () => {
  const one = await survey({ access: 'codes' });
  const [code = '', other = ''] = await givenCodes(given, one, 2);
  const start = { mode: 'one', language: 'en' };
  for (const { typed, says } of [
    { typed: '', says: 'Type the code' },
    { typed: 'K7QF-92XD', says: 'We do not know this code' },
    { typed: 'nonsense', says: 'We do not know this code' },
  ]) {
    const refused = await post(`${one.path}/questions`, { ...start, code: typed });
    expect([typed, refused.statusCode, refused.body.includes(says)]).toEqual([typed, 422, true]);
  }
  const pages = [await atQuestions(one, { show: 'all', code: code.toLowerCase() }), await atQuestions(one, { show: 'all', code })];
  const [first, second] = pages.map(({ body }, at) => ({ ...carried(body), q0: String(at + 1) }));
  expect((await post(`${one.path}/send`, first ?? {})).statusCode).toBe(303);
  const used = await post(`${one.path}/send`, second ?? {});
  expect([used.statusCode, used.body.includes('This code has been used')]).toEqual([422, true]);
  const again = await post(`${one.path}/send`, { ...carried(used.body), code: other });
  expect(again.statusCode).toBe(303);
  expect((await pileOf(given, one.id)).sheets.map((sheet) => sheet[0])).toEqual(['1', '2']);
});

test.each([
  { language: 'en', says: 'Choose your year group' },
  { language: 'ur', says: 'اپنا سال (Year) منتخب کریں' },
])('whoever goes on without a year group is told in $language, and the link leads to the first', async ({ language, says }) => {
  const one = await survey();
  const start = await post(`${one.path}/questions`, { mode: 'one', language });
  expect([start.statusCode, start.body.includes(says)]).toEqual([200, false]);
  const again = await post(`${one.path}/questions`, carried(start.body));
  expect([again.statusCode, again.body.includes(says)]).toEqual([422, true]);
  const [, place] = again.body.match(/role="alert"><a href="#([^"]+)"/) ?? [];
  expect(again.body).toMatch(new RegExp(`<input type="radio" id="${place}" name="year"`));
  expect((await post(`${one.path}/questions`, { ...carried(again.body), year: 'x' })).statusCode).toBe(200);
});

test('codes that are asked for from now on lose nothing that was answered before, and lead on to where somebody was', async () => {
  const one = await survey();
  const [code = ''] = await givenCodes(given, one, 1);
  const page = await atQuestions(one);
  const second = await post(`${one.path}/questions`, { ...carried(page.body), q0: '5', go: 'next' });
  await given.admin.query("update survey set access = 'codes' where survey_id = $1", [one.id]);
  const asks = await post(`${one.path}/questions`, { ...carried(second.body), q1: '4', go: 'next' });
  expect([asks.statusCode, asks.body.includes('Type the code')]).toEqual([422, true]);
  const wrong = await post(`${one.path}/questions`, { ...carried(asks.body), code: 'K7QF-92XD' });
  expect([wrong.statusCode, wrong.body.includes('We do not know this code')]).toEqual([422, true]);
  const third = await post(`${one.path}/questions`, { ...carried(wrong.body), code });
  expect([third.statusCode, third.body.includes('Question 3 of 24'), hidden(third.body, 'answers')]).toEqual([200, true, `54${'-'.repeat(22)}`]);
  const sent = await post(`${one.path}/send`, carried(third.body));
  expect(sent.statusCode).toBe(303);
  expect((await pileOf(given, one.id)).sheets).toEqual([`54${'-'.repeat(22)}|10|`]);
});

test.each([
  { what: 'a letter that is no answer', fields: { answers: `9${'-'.repeat(23)}` } },
  { what: 'too few answers', fields: { answers: '123' } },
  { what: 'a year that is none', fields: { year: '99' } },
  { what: 'no key', fields: { key: 'x' } },
  { what: 'an answer of a question out of the scale', fields: { q0: '6' } },
  { what: 'script in an answer', fields: { q0: '<script>' } },
])('a form with $what is refused, and nothing of it is kept or shown', async ({ fields }) => {
  const one = await survey();
  const page = await atQuestions(one, { show: 'all' });
  const { statusCode, body } = await post(`${one.path}/send`, { ...carried(page.body), ...(fields as Record<string, string>) });
  expect(statusCode).toBe(422);
  expect(body).not.toContain('<script>');
  expect(body).toContain('Start');
  expect((await pileOf(given, one.id)).sheets).toEqual([]);
});

test('nothing answered is thanked for and is no response; script in the words is kept as words', async () => {
  const one = await survey();
  const page = await atQuestions(one, { show: 'all' });
  expect((await post(`${one.path}/send`, carried(page.body))).statusCode).toBe(303);
  expect((await pileOf(given, one.id)).sheets).toEqual([]);
  await post(`${one.path}/send`, { ...carried(page.body), comment: '<script>alert(1)</script>' });
  expect((await pileOf(given, one.id)).words).toEqual(['<script>alert(1)</script>']);
});

test('words of a thousand letters are kept whole, of more cut, and ten million are refused with a page', async () => {
  const one = await survey();
  const page = await atQuestions(one, { show: 'all' });
  for (const length of [1_000, 1_001])
    await post(`${one.path}/send`, { ...carried(page.body), q0: String((length % 2) + 1), comment: 'ä'.repeat(length) });
  expect((await pileOf(given, one.id)).words).toEqual(['ä'.repeat(1_000), 'ä'.repeat(1_000)]);
  const huge = await post(`${one.path}/send`, { ...carried(page.body), comment: 'a'.repeat(10_000_000) });
  expect(huge.statusCode).toBe(413);
  expect((await pileOf(given, one.id)).sheets).toHaveLength(2);
});
