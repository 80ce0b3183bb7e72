import { createHash } from 'node:crypto';
import type { ReadyLetter } from './letter.ts';
import { MailNotSent, type WhyNotSent } from './mail-not-sent.ts';
import type { SmtpAddress } from './smtp-address.ts';

/** In milliseconds. A person waits for the answer to a form while a mail goes out. */
const PATIENCE = { toGreet: 10_000, inAll: 30_000 };

/** Hands one letter to the mail server; settles within 30 seconds whatever the server does. */
export async function sendBySmtp(server: SmtpAddress, { from, to, subject, text, date, same }: ReadyLetter): Promise<void> {
  const stop = new AbortController();
  const tooLong = setTimeout(() => stop.abort(), PATIENCE.inAll);
  try {
    const transport = await transportTo(server);
    await transport.sendMail({
      from,
      to,
      subject,
      text,
      date,
      ...(same !== undefined && { messageId: messageIdOf(same, from.address) }),
      // So that no absence note comes back.
      headers: { 'Auto-Submitted': 'auto-generated' },
      signal: stop.signal,
    });
  } catch (error) {
    throw notSent(error as SmtpError);
  } finally {
    clearTimeout(tooLong);
  }
}

/** The same for the same letter, and telling nothing of it. */
function messageIdOf(same: string, from: string): string {
  return `<${createHash('sha256').update(same).digest('hex').slice(0, 32)}@${from.split('@').at(-1)}>`;
}

/** What sends is loaded with the first letter: a start has no need of it. */
async function transportTo({ host, port, encryptedAtOnce, mayBePlain, login }: SmtpAddress) {
  const { default: nodemailer } = await import('nodemailer');
  return nodemailer.createTransport({
    host,
    port,
    secure: encryptedAtOnce,
    requireTLS: !mayBePlain,
    // Where plain text would do, a certificate that nobody signed is no worse.
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: !mayBePlain },
    ...(login && { auth: { user: login.user, pass: login.password } }),
    // From asking for the name of the server to its greeting.
    connectionTimeout: PATIENCE.toGreet,
    // A letter is text: no part of it may name a file or an address to be fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

interface SmtpError {
  code?: string;
  /** What lies under `ESOCKET`: a code of the operating system, or of a certificate that did not hold. */
  originalCode?: string;
  command?: string;
  responseCode?: number;
}

const WHY: Record<string, WhyNotSent> = {
  ECONNECTION: 'no-answer',
  ETIMEDOUT: 'no-answer',
  ESOCKET: 'no-answer',
  EDNS: 'no-answer',
  EABORT: 'no-answer',
  ETLS: 'not-encrypted',
  EAUTH: 'login-refused',
  ENOAUTH: 'login-refused',
};

/** CERT_HAS_EXPIRED, ERR_SSL_WRONG_VERSION_NUMBER: the codes of the operating system have no such line in them. */
const NO_TRUST = /^[A-Z]+_|^EPROTO$/;

/** Only codes go on: the words of a mail server repeat the address. */
function notSent(error: SmtpError): MailNotSent {
  const { code = '', originalCode = '', responseCode } = error;
  return new MailNotSent(whyOf(error), [code, originalCode, responseCode].filter(Boolean).join(' '));
}

function whyOf({ code = '', originalCode = '', command, responseCode = 0 }: SmtpError): WhyNotSent {
  // From 500 on for good; 450 and its like mean "not now", which is no word against the address.
  if (command === 'RCPT TO' && responseCode >= 500) return 'recipient-refused';
  if (code === 'ESOCKET' && NO_TRUST.test(originalCode)) return 'not-encrypted';
  return WHY[code] ?? 'refused';
}
