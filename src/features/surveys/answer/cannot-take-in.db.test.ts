import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { carried, givenAnswering } from '../../../../tests/support/given-answering.ts';
import { givenApp } from '../../../../tests/support/given-app.ts';
import { pileOf } from '../../../../tests/support/given-open-survey.ts';
import { hidden } from '../../../../tests/support/visitor.ts';

const given = await givenApp({ now: () => new Date('2026-06-15T10:00:00Z') });
const { survey, post, atQuestions } = await givenAnswering(given);

test('a thousand sends from one address in a minute: the flood is slowed, and what waits is still on its page', async () => {
  const one = await survey();
  const page = await atQuestions(one, { show: 'all' });
  let through = 0;
  let held = '';
  for (let at = 0; at < 300; at++) {
    const { statusCode, body, headers } = await post(`${one.path}/send`, {
      ...carried(page.body),
      answers: String(at)
        .padStart(3, '0')
        .replaceAll(/[06789]/g, '1')
        .padEnd(24, '5'),
      comment: `n${at}`,
    });
    if (statusCode === 303) through++;
    else held = `${statusCode} ${headers['retry-after']} ${hidden(body, 'answers')}`;
  }
  expect(through).toBe(240);
  expect(held).toMatch(/^429 1 [1-5]{24}$/);
}, 60_000);

/** What comes meanwhile cannot be written. */
async function whileNothingIsWritten<T>(act: () => Promise<T>): Promise<T> {
  await given.admin.query('alter table survey_sending rename to survey_sending_away');
  return act().finally(() => given.admin.query('alter table survey_sending_away rename to survey_sending'));
}

test.each(['one', 'all', 'steps'])(
  'what cannot be taken in now is all on a small page, to be sent again or looked at; a script is told no more than that (%s)',
  async (mode) => {
    const one = await survey();
    const page = await atQuestions(one, { mode });
    const fields = { ...carried(page.body), answers: '54'.padEnd(24, '3'), comment: 'More "trips",\nplease' };
    const [told, script] = await whileNothingIsWritten(async () => [
      await post(`${one.path}/send`, fields),
      await post(`${one.path}/send`, fields, { 'sec-fetch-dest': 'empty', 'sec-fetch-site': 'same-origin' }),
    ]);
    expect([script.statusCode, script.headers['retry-after'], script.body]).toEqual([503, '10', '']);
    expect([told.statusCode, told.headers['retry-after'], told.body.includes('not sent yet'), told.body.includes('<fieldset')]).toEqual([
      503,
      '10',
      true,
      false,
    ]);
    const { comment = '', ...others } = carried(told.body);
    const again = { ...others, comment: comment.replaceAll('&quot;', '"') };
    const back = await post(`${one.path}/questions`, { ...again, go: 'back' });
    expect([back.statusCode, back.body.includes('More &quot;trips&quot;,')]).toEqual([200, true]);
    expect((await post(`${one.path}/send`, again)).statusCode).toBe(303);
    expect(await pileOf(given, one.id)).toEqual({ sheets: [`${fields.answers}|10|`], words: [fields.comment] });
  },
);

test('the log has neither the address of the survey nor anything that was answered', async () => {
  const one = await survey();
  const page = await atQuestions(one, { show: 'all' });
  await post(`${one.path}/send`, { ...carried(page.body), q0: '5', comment: 'Canary Wharf' });
  const log = given.log.join('');
  for (const canary of [one.path, one.id, 'Canary', '127.0.0.1']) expect(log).not.toContain(canary);
});

test('the first load is under 100 kB: a page with all questions, its style sheet, its script and both typefaces', async () => {
  const one = await survey();
  const page = await atQuestions(one, { mode: 'steps' });
  const sizeOf = async (name: string) =>
    (await given.app.inject({ url: name, headers: { host: 'localhost:3000', 'accept-encoding': 'br' } })).rawPayload.length;
  const loaded = [...page.body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, name]) => name ?? '');
  const sheet = await readFile(`dist/assets/${loaded.find((name) => name.endsWith('.css'))?.replace('/assets/', '')}`, 'utf8');
  const fonts = [...sheet.matchAll(/waymark-latin-[47]00\.[0-9a-f]+\.woff2/g)].map(([name]) => `/assets/${name}`);
  const sizes = await Promise.all([...loaded, ...new Set(fonts)].map(sizeOf));
  const all = Buffer.byteLength(page.body) + sizes.reduce((sum, size) => sum + size, 0);
  console.log(`First load of a survey: ${all} bytes`);
  expect(all).toBeLessThan(100_000);
});
