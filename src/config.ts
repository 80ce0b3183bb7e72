import { join, resolve } from 'node:path';
import { problemsBetween } from './config/between-variables.ts';
import { isLoopback } from './config/host.ts';
import type { TrustedProxies } from './config/network-forms.ts';
import { type Environment, readValues, setIn } from './config/read-values.ts';
import { type SignIn, signInFrom } from './config/sign-in.ts';
import type { DatabaseAddress } from './config/storage-forms.ts';
import { problemsOfUnknownNames } from './config/unknown-names.ts';
import type { Values } from './config/variables.ts';

/** How this installation is set up. It holds secrets: never log it, and give each part only what it needs. */
export interface Config {
  demo: boolean;
  mode: 'production' | 'development';
  logLevel: 'error' | 'warn' | 'info' | 'debug';
  /** A port that was not asked for may give way to the next free one; one that was asked for may not. */
  listen: { host: string; port: number; portIsSet: boolean };
  web: {
    /** Scheme, name and port, without a slash at the end. When undefined, {@link addressOf} says it once the port is known. */
    baseUrl: string | undefined;
    /** People come over https: cookies are `__Host-` and HSTS is sent. */
    https: boolean;
    /** Besides the name in `baseUrl`; small letters, without ports, IPv6 in brackets. */
    allowedHosts: string[];
    trustProxy: TrustedProxies;
  };
  /** Absolute. */
  dataFolder: string;
  /** Where files stand while they are read, and how large those of one sending may be together. */
  uploads: { folder: string; maxBytes: number };
  /** Undefined: the database that Waymark runs itself. `admin` is for set-up and migrations at the start and nothing else. */
  database: { app: DatabaseAddress; admin: DatabaseAddress | undefined } | undefined;
  /** Undefined: the one in the file `secret` of the data folder. */
  secret: string | undefined;
  /** Whether the service runs what comes due, or leaves it to `waymark worker`. */
  jobs: 'with-service' | 'apart';
  /** Without `smtpUrl`, mails are written into the folder. */
  mail: { smtpUrl: string | undefined; from: string; folder: string };
  signIn: SignIn;
}

export interface ConfigOptions {
  demo: boolean;
  /** Where relative paths start; without it, where the program was started. */
  folder?: string;
}

/** Reads the environment that is handed in, or says everything that is wrong with it, a whole sentence for each problem. No secret is in any of them. */
export function readConfig(environment: Environment, options: ConfigOptions): Config | { problems: string[] } {
  const { values, problems } = readValues(environment, options.demo);
  const isSet = (name: string) => setIn(environment, name) !== undefined;
  const all = [...problems, ...problemsBetween(values, isSet), ...problemsOfUnknownNames(environment)];
  // Without a problem every variable has its value.
  return all.length > 0 ? { problems: all } : configFrom(values as Values, options, isSet('PORT'));
}

/** The address people use. Without BASE_URL it depends on the port that was free. */
export function addressOf({ web, listen }: Pick<Config, 'web' | 'listen'>, port: number): string {
  const everywhere = ['0.0.0.0', '::'].includes(listen.host) || isLoopback(listen.host);
  const host = everywhere ? 'localhost' : listen.host.includes(':') ? `[${listen.host}]` : listen.host;
  return web.baseUrl ?? `http://${host}:${port}`;
}

function configFrom(values: Values, { demo, folder = '.' }: ConfigOptions, portIsSet: boolean): Config {
  const dataFolder = resolve(folder, values.DATA_DIR);
  return {
    demo,
    mode: values.WAYMARK_MODE,
    logLevel: values.LOG_LEVEL,
    listen: { host: values.HOST, port: values.PORT, portIsSet },
    web: {
      baseUrl: values.BASE_URL,
      https: values.BASE_URL?.startsWith('https:') ?? false,
      allowedHosts: values.ALLOWED_HOSTS ?? [],
      trustProxy: values.TRUST_PROXY ?? false,
    },
    dataFolder,
    uploads: { folder: join(dataFolder, 'uploads'), maxBytes: values.MAX_UPLOAD_MB },
    database: values.DATABASE_URL && { app: values.DATABASE_URL, admin: values.DATABASE_ADMIN_URL },
    secret: values.SECRET,
    jobs: values.JOBS,
    mail: { smtpUrl: smtpUrlFrom(values, demo), from: values.MAIL_FROM ?? 'waymark@localhost', folder: join(dataFolder, 'mail') },
    signIn: signInFrom(values),
  };
}

/** The people of the made-up city do not exist, and whoever changes Waymark may have a copy of real addresses: those get no mail. */
function smtpUrlFrom({ SMTP_URL, WAYMARK_MODE }: Values, demo: boolean): string | undefined {
  return demo || WAYMARK_MODE === 'development' ? undefined : SMTP_URL;
}
