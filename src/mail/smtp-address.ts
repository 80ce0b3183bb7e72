import { isIPv6 } from 'node:net';

/** A mail server and how to speak to it. */
export interface SmtpAddress {
  host: string;
  port: number;
  /** Encrypted from the first byte; otherwise the connection begins plain and is encrypted before anything is said (STARTTLS). */
  encryptedAtOnce: boolean;
  /** For a relay in one's own network that cannot encrypt, or whose certificate nobody signed. */
  mayBePlain: boolean;
  login: { user: string; password: string } | null;
}

/** Why a text is no address of a mail server, to follow the name of the variable: "SMTP_URL names no mail server". */
export interface Fault {
  fault: string;
}

const PORTS: Record<string, number> = { 'smtp:': 587, 'smtps:': 465 };
const HOST = /^[a-z0-9_]([a-z0-9_.-]*[a-z0-9])?$/i;

/** Reads `smtp://user:password@mail.example.org:587`. A fault never quotes the text, which holds a password. */
export function readSmtpAddress(text: string): SmtpAddress | Fault {
  const url = URL.canParse(text) ? new URL(text) : null;
  const usual = url ? PORTS[url.protocol] : undefined;
  if (!url || usual === undefined) return { fault: 'is not an address that begins with smtp:// or smtps://' };
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (!HOST.test(host) && !isIPv6(host)) return { fault: 'names no mail server' };
  if (url.port === '0') return { fault: 'names port 0, where no mail server answers' };
  const encryptedAtOnce = url.protocol === 'smtps:';
  const mayBePlain = url.search === '?tls=optional';
  const login = readLogin(url);
  if ('fault' in login) return login;
  const fault = whatDoesNotFit(url, { encryptedAtOnce, mayBePlain, hasLogin: login.user !== '' });
  if (fault) return { fault };
  return { host, port: url.port ? Number(url.port) : usual, encryptedAtOnce, mayBePlain, login: login.user === '' ? null : login };
}

function readLogin({ username, password }: URL): { user: string; password: string } | Fault {
  if ((username === '') !== (password === '')) return { fault: 'has a user without a password, or a password without a user' };
  try {
    return { user: decodeURIComponent(username), password: decodeURIComponent(password) };
  } catch {
    return { fault: 'has a “%” in its user or password that must be written %25' };
  }
}

function whatDoesNotFit(url: URL, { encryptedAtOnce, mayBePlain, hasLogin }: { encryptedAtOnce: boolean; mayBePlain: boolean; hasLogin: boolean }) {
  if (!['', '/'].includes(url.pathname) || url.hash !== '' || (url.search !== '' && !mayBePlain))
    return 'has something after the mail server other than ?tls=optional';
  if (mayBePlain && encryptedAtOnce) return 'has tls=optional, which smtps:// cannot have';
  // A password is not sent to whoever answers in the clear.
  if (mayBePlain && hasLogin) return 'has a password and tls=optional, which would send the password unprotected';
  return null;
}
