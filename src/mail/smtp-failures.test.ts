import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createMail } from './mail.ts';
import { MailNotSent } from './mail-not-sent.ts';

const toClose: (() => Promise<void>)[] = [];

afterEach(async () => {
  vi.useRealTimers();
  for (const close of toClose.splice(0)) await close();
});

describe('a mail that does not go out says why, and names nobody', () => {
  test.each([
    { answer: 550, why: 'recipient-refused', code: 'EENVELOPE 550' },
    { answer: 450, why: 'refused', code: 'EENVELOPE 450' },
  ])('the server answers the recipient with $answer', async ({ answer, why, code }) => {
    const port = await givenServer({
      onRcptTo: ({ address }, _, done) => done(Object.assign(new Error(`<${address}> is not here`), { responseCode: answer })),
    });
    const error = await failureOf(port);
    expect(error).toMatchObject({ why, code });
    expect(everythingIn(error)).not.toMatch(/zoe|school\.example|Łukasz|invitation/i);
  });

  test('the server takes no mail from this sender, or not this mail', async () => {
    const refuse = {
      onMailFrom: (_: unknown, __: unknown, done: (error: Error) => void) => done(Object.assign(new Error('no'), { responseCode: 550 })),
    };
    const port = await givenServer(refuse);
    await expect(failureOf(port)).resolves.toMatchObject({ why: 'refused' });
    const other = await givenServer({
      onData: (stream, _, done) => stream.resume().on('end', () => done(Object.assign(new Error('looks like spam'), { responseCode: 554 }))),
    });
    await expect(failureOf(other)).resolves.toMatchObject({ why: 'refused' });
  });

  test('the server is gone', async () => {
    const port = await givenServer();
    for (const close of toClose.splice(0)) await close();
    await expect(failureOf(port)).resolves.toMatchObject({
      why: 'no-answer',
      message: 'The mail was not sent, because the mail server did not answer.',
    });
  });

  test('the server takes the connection and never says a word', async () => {
    const { port, reached } = await givenSlowServer(async () => undefined);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const failure = failureOf(port);
    await reached;
    expect(await isSettledAfter(9_000, failure)).toBe(false);
    expect(await isSettledAfter(1_000, failure)).toBe(true);
    await expect(failure).resolves.toMatchObject({ why: 'no-answer', code: 'ETIMEDOUT' });
  });

  test('the server keeps talking and never comes to the point', async () => {
    const { port, reached } = await givenSlowServer(talksWithoutEnd);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const failure = failureOf(port);
    await reached;
    expect(await isSettledAfter(29_999, failure)).toBe(false);
    expect(await isSettledAfter(1, failure)).toBe(true);
    await expect(failure).resolves.toMatchObject({ why: 'no-answer', code: 'EABORT' });
  });
});

async function failureOf(port: number): Promise<MailNotSent> {
  const places = { smtpUrl: `smtp://localhost:${port}?tls=optional`, from: 'waymark@council.example', folder: '/nowhere' };
  const letter = {
    to: { name: 'Łukasz Żak', address: 'zoe@school.example' },
    subject: 'Your invitation',
    text: 'Open this link',
    because: 'you were invited',
  };
  const failure = await createMail({ ...places, now: () => new Date('2026-03-03T09:30:00Z') })
    .send(letter)
    .catch((error: unknown) => error);
  if (!(failure instanceof MailNotSent)) throw new Error(`expected MailNotSent, got ${failure}`);
  return failure;
}

/** Whether it is done when so many milliseconds have passed: of the test's own clock, nothing waits. */
async function isSettledAfter(ms: number, promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  void promise.finally(() => {
    settled = true;
  });
  await vi.advanceTimersByTimeAsync(ms);
  return settled;
}

/** A real mail server on a free port of this machine. */
async function givenServer(options: SMTPServerOptions = {}): Promise<number> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    closeTimeout: 1,
    ...options,
  });
  server.on('error', () => undefined);
  server.listen(0, 'localhost');
  await once(server.server, 'listening');
  toClose.push(() => new Promise((closed) => server.close(closed)));
  return (server.server.address() as AddressInfo).port;
}

/** Every property, hidden ones too: what a careless log would write. */
const everythingIn = (error: Error) =>
  Object.getOwnPropertyNames(error)
    .map((name) => String(Reflect.get(error, name)))
    .join();

/** Something that takes a connection like a mail server and then does only this; `reached` when it has done it. */
async function givenSlowServer(act: (socket: Socket) => Promise<void>): Promise<{ port: number; reached: Promise<void> }> {
  const server = createServer((socket) => socket.on('error', () => undefined)).listen(0, 'localhost');
  await once(server, 'listening');
  toClose.push(() => new Promise((closed) => server.close(() => closed())));
  const reached = once(server, 'connection').then(([socket]) => act(socket));
  return { port: (server.address() as AddressInfo).port, reached };
}

async function talksWithoutEnd(socket: Socket): Promise<void> {
  socket.write('220 mail.example\r\n');
  await once(socket, 'data');
  socket.write('250-still here\r\n');
}
