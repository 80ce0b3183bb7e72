import { z } from 'zod';
import { Fault, type Form, readBy } from './form.ts';
import { isLoopback } from './host.ts';

export interface DatabaseAddress {
  /** As it was written, for the driver. */
  url: string;
  user: string;
  password: string;
  database: string;
}

/** Fewer characters than this a machine could try out. */
const SHORTEST_SECRET = 32;

export const folder: Form<string> = {
  is: 'the path of a folder',
  example: '/var/lib/waymark',
  schema: readBy((text) => (text.startsWith('~') ? new Fault('begins with “~”, which only a shell understands') : text)),
};

export const secret: Form<string> = {
  is: `at least ${SHORTEST_SECRET} characters that nobody can guess; the command “openssl rand -base64 36” makes some`,
  secret: true,
  schema: readBy((text) => (Array.from(text).length < SHORTEST_SECRET ? new Fault('is too short') : text)),
};

/** The address of a PostgreSQL database, with the login to use. It is never quoted, for it holds a password. */
export const databaseUrl: Form<DatabaseAddress> = {
  is: 'postgres://USER:PASSWORD@SERVER/DATABASE, with %40 for an @ in the password and %25 for a %; for a server on another machine ?sslmode=verify-full behind it, or ?sslmode=disable where nobody else can listen on the way',
  example: 'postgres://waymark_app:PASSWORD@db.example.gov.uk/waymark?sslmode=verify-full',
  secret: true,
  schema: readBy((text) => {
    if (!/^postgres(ql)?:\/\//.test(text)) return new Fault('does not begin with postgres://');
    // A server on a socket has no name: postgres://user@/database?host=/run/postgresql. The driver reads it so; URL needs one.
    const url = parsed(text) ?? parsed(text.replace('@/', '@localhost/'));
    if (!url) return new Fault('cannot be read');
    return readParts(text, url);
  }),
};

const parsed = (text: string) => (URL.canParse(text) ? new URL(text) : null);

function readParts(text: string, url: URL): DatabaseAddress | Fault {
  try {
    const user = url.searchParams.get('user') ?? decodeURIComponent(url.username);
    const password = url.searchParams.get('password') ?? decodeURIComponent(url.password);
    const database = decodeURIComponent(url.pathname.slice(1));
    if (user === '') return new Fault('names no user');
    if (database === '') return new Fault('names no database');
    if (!isProtected(url)) return new Fault('leads to another machine, and does not say how it is protected on the way');
    return { url: text, user, password, database };
  } catch {
    return new Fault('has a “%” that must be written %25');
  }
}

const LARGEST_UPLOAD_MB = 100_000;

/** Given back in bytes. */
export const megabytes: Form<number> = {
  is: `a whole number of megabytes from 1 to ${LARGEST_UPLOAD_MB}`,
  example: '500',
  schema: z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .pipe(z.number().min(1).max(LARGEST_UPLOAD_MB))
    .transform((number) => number * 1024 * 1024),
};

/**
 * The driver encrypts nothing unless it is told to, so that whoever sets up a server elsewhere says which it is. The other modes of
 * PostgreSQL are not taken: they encrypt for whoever answers, or mean another thing with the next version of the driver.
 */
function isProtected({ hostname, searchParams }: URL): boolean {
  // Of a name that is there twice the driver takes the last.
  const server = searchParams.getAll('host').at(-1) ?? decodeURIComponent(hostname);
  const mode = searchParams.getAll('sslmode').at(-1);
  return server === '' || server.startsWith('/') || isLoopback(server) || mode === 'verify-full' || mode === 'disable';
}
