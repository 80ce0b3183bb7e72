import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import tls from 'node:tls';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Letter } from './letter.ts';
import { createMail } from './mail.ts';
import { MailNotSent } from './mail-not-sent.ts';

const LETTER: Letter = {
  to: { name: 'Zoë Ó Briain', address: 'zoe@school.example' },
  subject: 'Einladung – your invitation to Dunmere’s partnership',
  text: 'Open this link:\nhttps://waymark.example/invitations/abc\n.\nBis bald, Łukasz',
  because: 'Łukasz Żak invited you',
};

const { certificate, key } = madeUpCertificate('localhost');
const toClose: (() => Promise<void>)[] = [];

beforeAll(() => tls.setDefaultCACertificates([...tls.getCACertificates('default'), certificate]));
afterEach(async () => {
  for (const close of toClose.splice(0)) await close();
});

describe('a mail over SMTP', () => {
  test('arrives as it was written, over a connection that was encrypted before anything was said', async () => {
    const { port, arrived } = await givenServer();
    await mailTo(`smtp://localhost:${port}`).send(LETTER);
    expect(arrived).toHaveLength(1);
    const [{ recipients, sender, encrypted, headers, text }] = arrived as [Arrived];
    expect({ recipients, sender, encrypted }).toEqual({ recipients: ['zoe@school.example'], sender: 'waymark@council.example', encrypted: true });
    expect(headers.subject).toBe(LETTER.subject);
    expect(headers.to).toBe('Zoë Ó Briain <zoe@school.example>');
    expect(headers.from).toBe('Waymark <waymark@council.example>');
    expect(headers.date).toBe('Tue, 03 Mar 2026 09:30:00 +0000');
    expect(headers['auto-submitted']).toBe('auto-generated');
    expect(headers['content-type']).toContain('text/plain');
    expect(text).toBe(`${LETTER.text}\n\nYou get this mail because Łukasz Żak invited you.\n`);
  });

  test('arrives over smtps://, signed in with a password that had to be escaped', async () => {
    const { port, arrived } = await givenServer({ secure: true, onAuth: onlyWith('way@mark', 'p:a/ß') });
    await mailTo(`smtps://way%40mark:p%3Aa%2F%C3%9F@localhost:${port}`).send({ ...LETTER, to: 'zoe@school.example' });
    expect(arrived.map(({ headers }) => headers.to)).toEqual(['zoe@school.example']);
  });

  test('may go unencrypted only where the operator said so', async () => {
    const { port, arrived } = await givenServer({ disabledCommands: ['STARTTLS', 'AUTH'] });
    await expect(whyNot(`smtp://localhost:${port}`)).resolves.toBe('not-encrypted');
    expect(arrived).toEqual([]);
    await mailTo(`smtp://localhost:${port}?tls=optional`).send(LETTER);
    expect(arrived.map(({ encrypted }) => encrypted)).toEqual([false]);
  });

  test.each(['smtp', 'smtps'])('does not trust a certificate that nobody signed, on %s://', async (protocol) => {
    const other = madeUpCertificate('localhost');
    const { port, arrived } = await givenServer({ secure: protocol === 'smtps', cert: other.certificate, key: other.key });
    await expect(whyNot(`${protocol}://localhost:${port}`)).resolves.toBe('not-encrypted');
    expect(arrived).toEqual([]);
  });

  test('is encrypted all the same where it need not be, whoever signed the certificate', async () => {
    const relay = madeUpCertificate('relay');
    const { port, arrived } = await givenServer({ cert: relay.certificate, key: relay.key });
    await mailTo(`smtp://localhost:${port}?tls=optional`).send(LETTER);
    expect(arrived.map(({ encrypted }) => encrypted)).toEqual([true]);
  });

  test('does not trust a certificate of another server', async () => {
    const other = madeUpCertificate('elsewhere.example');
    tls.setDefaultCACertificates([...tls.getCACertificates('default'), other.certificate]);
    const { port } = await givenServer({ cert: other.certificate, key: other.key });
    await expect(whyNot(`smtp://localhost:${port}`)).resolves.toBe('not-encrypted');
  });

  test('does not go out to a server that does not encrypt at once, where smtps:// was asked for', async () => {
    const { port } = await givenServer({ disabledCommands: ['STARTTLS'] });
    await expect(whyNot(`smtps://localhost:${port}`)).resolves.toBe('not-encrypted');
  });

  test('the server does not accept the login', async () => {
    const { port } = await givenServer({ onAuth: onlyWith('waymark', 'right') });
    const error = await failureOf(`smtp://waymark:hunter2@localhost:${port}`);
    expect(error.why).toBe('login-refused');
    expect(everythingIn(error)).not.toContain('hunter2');
  });

  test('a comma in a name makes no second recipient', async () => {
    const { port, arrived } = await givenServer();
    await mailTo(`smtp://localhost:${port}`).send({ ...LETTER, to: { name: 'eve@evil.example, Zoë <', address: 'zoe@school.example' } });
    expect(arrived.map(({ recipients }) => recipients)).toEqual([['zoe@school.example']]);
  });
});

const mailTo = (smtpUrl: string) =>
  createMail({ smtpUrl, from: 'Waymark <waymark@council.example>', folder: '/nowhere', now: () => new Date('2026-03-03T09:30:00Z') });

async function failureOf(smtpUrl: string): Promise<MailNotSent> {
  const failure = await mailTo(smtpUrl)
    .send(LETTER)
    .catch((error: unknown) => error);
  if (!(failure instanceof MailNotSent)) throw new Error(`expected MailNotSent, got ${failure}`);
  return failure;
}

const whyNot = async (smtpUrl: string) => (await failureOf(smtpUrl)).why;

/** Every property, hidden ones too: what a careless log would write. */
const everythingIn = (error: Error) =>
  Object.getOwnPropertyNames(error)
    .map((name) => String(Reflect.get(error, name)))
    .join('\n') + JSON.stringify(error);

interface Arrived {
  sender: string | undefined;
  recipients: string[];
  encrypted: boolean;
  headers: Record<string, string>;
  text: string;
}

/** A real mail server on a free port of this machine; encrypts, takes any mail from anybody, unless the options say otherwise. */
async function givenServer(options: SMTPServerOptions = {}): Promise<{ port: number; arrived: Arrived[] }> {
  const arrived: Arrived[] = [];
  const server = new SMTPServer({
    cert: certificate,
    key,
    authOptional: true,
    disableReverseLookup: true,
    closeTimeout: 1,
    onData(stream, { envelope, secure }, done) {
      stream.toArray().then((chunks) => {
        const { mailFrom, rcptTo } = envelope;
        const recipients = rcptTo.map(({ address }) => address);
        arrived.push({ sender: mailFrom ? mailFrom.address : undefined, recipients, encrypted: secure, ...readMessage(Buffer.concat(chunks)) });
        done();
      }, done);
    },
    ...options,
  });
  server.on('error', () => undefined);
  server.listen(0, 'localhost');
  await once(server.server, 'listening');
  toClose.push(() => new Promise((closed) => server.close(closed)));
  return { port: (server.server.address() as AddressInfo).port, arrived };
}

function onlyWith(user: string, password: string): NonNullable<SMTPServerOptions['onAuth']> {
  return (auth, _, done) => (auth.username === user && auth.password === password ? done(null, { user }) : done(new Error('wrong password')));
}

/** Decodes by hand, so that the test does not ask the library that wrote the mail. */
function readMessage(message: Buffer): Pick<Arrived, 'headers' | 'text'> {
  const [head = '', ...body] = message.toString('latin1').split('\r\n\r\n');
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = Object.fromEntries(lines.map((line) => [line.split(':')[0]?.toLowerCase(), decodeWords(line.slice(line.indexOf(':') + 2))]));
  const raw = body.join('\r\n\r\n');
  const base64 = headers['content-transfer-encoding'] === 'base64';
  const text = base64 ? Buffer.from(raw, 'base64') : Buffer.from(unquote(raw.replace(/=\r\n/g, '')), 'latin1');
  return { headers, text: text.toString('utf8').replaceAll('\r\n', '\n') };
}

const unquote = (text: string) => text.replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

const decodeWords = (text: string) =>
  text.replace(/\?= =\?/g, '?==?').replace(/=\?UTF-8\?([QB])\?(.*?)\?=/gi, (_, kind, word) => {
    const bytes = kind.toUpperCase() === 'B' ? Buffer.from(word, 'base64') : Buffer.from(unquote(word.replaceAll('_', ' ')), 'latin1');
    return bytes.toString('utf8');
  });

/** A certificate for one name, signed with its own key: DER by hand (RFC 5280, 4.1), since Node makes none and a key in a file would be a secret. */
function madeUpCertificate(host: string): { certificate: string; key: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const sha256WithEcdsa = part(0x30, Buffer.from('06082a8648ce3d040302', 'hex'));
  const name = part(0x30, part(0x31, part(0x30, Buffer.from('0603550403', 'hex'), part(0x0c, host))));
  const always = part(0x30, part(0x18, '20000101000000Z'), part(0x18, '21000101000000Z'));
  const forHost = part(0x30, Buffer.from('0603551d11', 'hex'), part(0x04, part(0x30, part(0x82, host))));
  const extensions = part(0xa3, part(0x30, forHost));
  const number = part(0x02, Buffer.from([1]));
  const version3 = part(0xa0, part(0x02, Buffer.from([2])));
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const said = part(0x30, version3, number, sha256WithEcdsa, name, always, name, spki, extensions);
  const whole = part(0x30, said, sha256WithEcdsa, part(0x03, Buffer.from([0]), sign('sha256', said, privateKey)));
  const pem = `-----BEGIN CERTIFICATE-----\n${whole
    .toString('base64')
    .match(/.{1,64}/g)
    ?.join('\n')}\n-----END CERTIFICATE-----\n`;
  return { certificate: pem, key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
}

function part(tag: number, ...inside: (Buffer | string)[]): Buffer {
  const content = Buffer.concat(inside.map((each) => Buffer.from(each as string)));
  const length =
    content.length < 128 ? [content.length] : content.length < 256 ? [0x81, content.length] : [0x82, content.length >> 8, content.length & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}
