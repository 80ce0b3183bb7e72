import { oneOf } from './form.ts';
import { sender, smtpUrl } from './mail-forms.ts';
import { baseUrl, host, hosts, port, trustedProxies } from './network-forms.ts';
import { databaseUrl, folder, megabytes, secret } from './storage-forms.ts';
import type { Variable } from './variable.ts';

export const NETWORK = {
  PORT: {
    form: port,
    default: '3000',
    says: 'The port to listen on. When you do not set it and 3000 is taken, Waymark takes the next free one and says so. When you set it and it is taken, Waymark does not start. 0 takes any free port.',
  },
  HOST: {
    form: host,
    default: '127.0.0.1',
    says: 'Where to listen. 127.0.0.1 answers this machine only; 0.0.0.0 answers the whole network.',
  },
  BASE_URL: {
    form: baseUrl,
    otherwise: '`http://localhost:PORT`; where `HOST` is one address of a network, `http://HOST:PORT`',
    says: 'The address people use. It stands in links and mails, and other sign-in services send people back to it. With https, cookies are sent over https only and browsers are told to stay with https (HSTS).',
  },
  ALLOWED_HOSTS: {
    form: hosts,
    otherwise: 'no further names',
    says: 'Other names that people may reach Waymark by, besides the one in `BASE_URL`. A request for any other name is refused.',
  },
  TRUST_PROXY: {
    form: trustedProxies,
    otherwise: 'no proxy is believed',
    says: 'Which proxies are believed when they say who asked, and whether it was over https (X-Forwarded-For, X-Forwarded-Proto). Give a number only where nobody can reach Waymark except through the proxies.',
  },
} as const satisfies Record<string, Variable>;

export const STORAGE = {
  DATA_DIR: {
    form: folder,
    default: './data',
    demoDefault: './data-demo',
    says: 'The folder for everything that Waymark keeps. A path that does not begin with / starts in Waymark’s own folder.',
  },
  DATABASE_URL: {
    form: databaseUrl,
    otherwise: 'Waymark runs its own database in `DATA_DIR`',
    says: 'A PostgreSQL database (15 or newer) to use instead, with the login that Waymark works with. This login must own nothing.',
  },
  DATABASE_ADMIN_URL: {
    form: { ...databaseUrl, example: 'postgres://postgres:PASSWORD@db.example.gov.uk/waymark?sslmode=verify-full' },
    otherwise: 'the tables must be there already',
    says: 'A second login, which may make roles and tables. It is used at the start, to set up and to move to a new version, and not after.',
  },
  SECRET: {
    form: secret,
    otherwise: 'made at the first start and kept in the file `secret` in `DATA_DIR`',
    says: 'Signs cookies and encrypts what second factors rest on. With a new one, everybody has to sign in again and set up their second factor again.',
  },
  MAX_UPLOAD_MB: {
    form: megabytes,
    default: '1000',
    says: 'How large the files may be that somebody sends in at once. They stand in the folder `uploads` in `DATA_DIR` while they are read, and no longer. National files with every breakdown have several hundred megabytes. A proxy in front of Waymark has a bound of its own.',
  },
} as const satisfies Record<string, Variable>;

export const MAIL = {
  SMTP_URL: {
    form: smtpUrl,
    otherwise: 'mails are written as files into `mail` in `DATA_DIR`, and pages offer the link in them to hand over',
    says: 'The mail server that sends invitations and links for new passwords. The connection must be encrypted; for a relay in your own network that cannot do so, and needs no password, add ?tls=optional. Without a port: 587, for smtps 465.',
  },
  MAIL_FROM: {
    form: sender,
    neededWith: 'SMTP_URL',
    otherwise: '`waymark@localhost`, in mails that are written as files',
    says: 'Who the mails come from.',
  },
} as const satisfies Record<string, Variable>;

export const RUNNING = {
  LOG_LEVEL: {
    form: oneOf('error', 'warn', 'info', 'debug'),
    default: 'info',
    says: 'How much the log says. The log holds no names, addresses or answers at any level.',
  },
  JOBS: {
    form: { ...oneOf('with-service', 'apart'), example: 'apart' },
    default: 'with-service',
    says: 'Where Waymark does what it does by itself, such as letters about what is due: in the service, or apart from it in `waymark worker`, which needs a database server of its own (`DATABASE_URL`). Set it alike for both.',
  },
  WAYMARK_MODE: {
    form: oneOf('production', 'development'),
    default: 'production',
    says: 'For people who change Waymark: development shows every part of a page at /design, and writes mails as files even where SMTP_URL is set.',
  },
} as const satisfies Record<string, Variable>;
