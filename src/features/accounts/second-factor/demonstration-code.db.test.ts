import { expect, test } from 'vitest';
import { givenApp } from '../../../../tests/support/given-app.ts';
import { givenPerson, PASSWORD } from '../../../../tests/support/given-people.ts';
import { Visitor } from '../../../../tests/support/visitor.ts';

const given = await givenApp({ demonstration: true });
const lead = await givenPerson(given, { role: 'partnership-lead' });

const codeOn = (body: string) => /Sign-in code: <code>(\d{6})<\/code>/.exec(body)?.[1];

async function atSecondStep(): Promise<Visitor> {
  const visitor = new Visitor(given.app);
  await visitor.post('/sign-in', { email: lead.email, password: PASSWORD });
  return visitor;
}

test('the demonstration shows the code to whoever has given the password, and to nobody else', async () => {
  expect(codeOn((await new Visitor(given.app).get('/sign-in')).body)).toBeUndefined();
  const visitor = await atSecondStep();
  const code = codeOn((await visitor.get('/sign-in/second-step')).body) ?? '';
  expect((await visitor.post('/sign-in/second-step', { code })).location).toBe('/');
});

test('a code that was used is not shown to the next visitor', async () => {
  await given.admin.query('delete from used_code');
  const codes = new Set<string>();
  for (let visits = 1; visits <= 2; visits++) {
    const visitor = await atSecondStep();
    const code = codeOn((await visitor.get('/sign-in/second-step')).body) ?? '';
    expect((await visitor.post('/sign-in/second-step', { code })).location).toBe('/');
    codes.add(code);
  }
  expect(codes.size).toBe(2);
});

test('a cookie that Waymark did not sign shows nobody’s code', async () => {
  const visitor = await atSecondStep();
  const cookie = 'waymark.two_factor';
  const [value = ''] = decodeURIComponent(visitor.cookies.get(cookie) ?? '').split('.');
  visitor.cookies.set(cookie, encodeURIComponent(`${value}.${Buffer.alloc(32).toString('base64')}`));
  expect(codeOn((await visitor.get('/sign-in')).body)).toBeUndefined();
  expect((await visitor.get('/sign-in/second-step')).location).toBe('/sign-in');
});

test('outside the demonstration no page shows a code', async () => {
  const real = await givenApp();
  const person = await givenPerson(real, { role: 'partnership-lead' });
  const visitor = new Visitor(real.app);
  await visitor.post('/sign-in', { email: person.email, password: PASSWORD });
  expect(codeOn((await visitor.get('/sign-in/second-step')).body)).toBeUndefined();
  expect(codeOn((await person.get('/account')).body)).toBeUndefined();
});
