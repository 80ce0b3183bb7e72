import { describe, expect, test } from 'vitest';
import { addressOf, type Config, readConfig } from '../config.ts';
import { NAMES } from './variables.ts';

type Environment = Record<string, string | undefined>;

const FOLDER = '/srv/waymark';

function configOf(environment: Environment, demo = false): Config {
  const result = readConfig(environment, { demo, folder: FOLDER });
  if ('problems' in result) throw new Error(result.problems.join('\n'));
  return result;
}

const DFE = {
  DFE_SIGN_IN_CLIENT_ID: 'waymark',
  DFE_SIGN_IN_CLIENT_SECRET: 'one-secret',
  DFE_SIGN_IN_API_SECRET: 'another-secret',
  DFE_SIGN_IN_SERVICE_ID: 'service-1',
  DFE_SIGN_IN_ROLES: 'LEAD=institution-lead,ANALYST=partnership-analyst',
};
const TENANT = '8a4b2c1d-0000-4000-8000-1234567890ab';
const ENTRA = { ENTRA_CLIENT_ID: 'e', ENTRA_CLIENT_SECRET: 'es', ENTRA_TENANT_ID: TENANT };
const GOOGLE = { GOOGLE_CLIENT_ID: 'g', GOOGLE_CLIENT_SECRET: 'gs' };

describe('nothing has to be set', () => {
  test('an empty environment is this machine only, with its own database, and mails as files', () => {
    expect(configOf({})).toEqual({
      demo: false,
      jobs: 'with-service',
      mode: 'production',
      logLevel: 'info',
      listen: { host: '127.0.0.1', port: 3000, portIsSet: false },
      web: { baseUrl: undefined, https: false, allowedHosts: [], trustProxy: false },
      dataFolder: '/srv/waymark/data',
      uploads: { folder: '/srv/waymark/data/uploads', maxBytes: 1_048_576_000 },
      database: undefined,
      secret: undefined,
      mail: { smtpUrl: undefined, from: 'waymark@localhost', folder: '/srv/waymark/data/mail' },
      signIn: { dfeSignIn: undefined, entra: undefined, google: undefined, secondFactorTrusted: [] },
    });
  });

  test('set to nothing, or to blanks, is not set', () => {
    const nothing = Object.fromEntries(NAMES.map((name, index) => [name, index % 2 ? '' : '  ']));
    expect(configOf({ ...nothing, WAYMARK_OLD: '' })).toEqual(configOf({}));
  });

  test('the made-up city has a folder of its own, unless one is set', () => {
    expect(configOf({}, true)).toMatchObject({ demo: true, dataFolder: '/srv/waymark/data-demo', mail: { folder: '/srv/waymark/data-demo/mail' } });
    expect(configOf({ DATA_DIR: '/var/lib/waymark' }, true).dataFolder).toBe('/var/lib/waymark');
    expect(configOf({ DATA_DIR: 'elsewhere' }).dataFolder).toBe('/srv/waymark/elsewhere');
  });
});

describe('what is set is read', () => {
  test('a port that was asked for is known to be', () => {
    expect(configOf({ PORT: '3000' }).listen).toMatchObject({ port: 3000, portIsSet: true });
    expect(configOf({ PORT: ' 0 ' }).listen).toMatchObject({ port: 0, portIsSet: true });
  });

  test.each([
    { environment: {}, address: 'http://localhost:3001' },
    { environment: { HOST: '0.0.0.0' }, address: 'http://localhost:3001' },
    { environment: { HOST: '::' }, address: 'http://localhost:3001' },
    { environment: { HOST: '::1' }, address: 'http://localhost:3001' },
    { environment: { HOST: '192.168.1.20' }, address: 'http://192.168.1.20:3001' },
    { environment: { HOST: 'fd00::5' }, address: 'http://[fd00::5]:3001' },
    { environment: { BASE_URL: 'https://Waymark.Example.gov.uk/' }, address: 'https://waymark.example.gov.uk' },
    { environment: { BASE_URL: 'http://waymark.local:8080', HOST: '0.0.0.0' }, address: 'http://waymark.local:8080' },
  ])('$environment is reached at $address', ({ environment, address }) => {
    const config = configOf(environment);
    expect(addressOf(config, 3001)).toBe(address);
    expect(config.web.https).toBe(address.startsWith('https'));
  });

  test('other names as browsers send them', () => {
    expect(configOf({ ALLOWED_HOSTS: 'Waymark.local, 192.168.1.20,0:0::1' }).web.allowedHosts).toEqual(['waymark.local', '192.168.1.20', '[::1]']);
  });

  test('proxies by address, or by how many there are', () => {
    expect(configOf({ TRUST_PROXY: '10.0.0.5, 10.1.0.0/16' }).web.trustProxy).toEqual(['10.0.0.5', '10.1.0.0/16']);
    expect(configOf({ TRUST_PROXY: '0' }).web.trustProxy).toBe(false);
    const { trustProxy } = configOf({ TRUST_PROXY: '2' }).web;
    if (typeof trustProxy !== 'function') throw new Error('expected a function');
    expect([0, 1, 2, 3].map((hop) => trustProxy('198.51.100.7', hop))).toEqual([true, true, false, false]);
  });

  test('a database with its two logins', () => {
    const database = {
      DATABASE_URL: 'postgres://app:p%40ss@db/way%20mark?sslmode=verify-full',
      DATABASE_ADMIN_URL: 'postgres://admin@db/waymark?sslmode=disable',
    };
    expect(configOf(database).database).toEqual({
      app: { url: 'postgres://app:p%40ss@db/way%20mark?sslmode=verify-full', user: 'app', password: 'p@ss', database: 'way mark' },
      admin: { url: 'postgres://admin@db/waymark?sslmode=disable', user: 'admin', password: '', database: 'waymark' },
    });
    expect(configOf({ DATABASE_URL: 'postgres:///waymark?user=app&password=pw&host=/run' }).database).toMatchObject({
      app: { user: 'app', password: 'pw' },
      admin: undefined,
    });
  });

  test('a mail server, which neither the made-up city nor development uses', () => {
    const mail = { SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'waymark@example.org' };
    expect(configOf(mail).mail).toMatchObject({ smtpUrl: 'smtp://mail.example.org', from: 'waymark@example.org' });
    expect(configOf(mail, true).mail.smtpUrl).toBeUndefined();
    expect(configOf({ ...mail, WAYMARK_MODE: 'development' }).mail.smtpUrl).toBeUndefined();
  });

  test('DfE Sign-in, with the roles that its codes give', () => {
    expect(configOf(DFE).signIn.dfeSignIn).toEqual({
      issuer: 'https://oidc.signin.education.gov.uk',
      clientId: 'waymark',
      clientSecret: 'one-secret',
      api: { url: 'https://api.signin.education.gov.uk', secret: 'another-secret', serviceId: 'service-1' },
      roles: new Map([
        ['LEAD', 'institution-lead'],
        ['ANALYST', 'partnership-analyst'],
      ]),
    });
    const test = { DFE_SIGN_IN_ISSUER: 'https://test-oidc.example.gov.uk:443', DFE_SIGN_IN_API_URL: 'https://test-api.example.gov.uk/' };
    expect(configOf({ ...DFE, ...test }).signIn.dfeSignIn).toMatchObject({
      issuer: 'https://test-oidc.example.gov.uk:443',
      api: { url: 'https://test-api.example.gov.uk' },
    });
  });

  test('Entra, Google, and whose sign-in counts as the second factor', () => {
    expect(configOf({ ...ENTRA, ...GOOGLE, OIDC_SECOND_FACTOR_TRUSTED: 'google, entra,google' }).signIn).toEqual({
      dfeSignIn: undefined,
      entra: { issuer: `https://login.microsoftonline.com/${TENANT}/v2.0`, clientId: 'e', clientSecret: 'es', tenantId: TENANT },
      google: { issuer: 'https://accounts.google.com', clientId: 'g', clientSecret: 'gs', hostedDomain: undefined },
      secondFactorTrusted: ['entra', 'google'],
    });
    const own = {
      ENTRA_ISSUER: 'https://login.example.us/t/v2.0',
      GOOGLE_ISSUER: 'http://localhost:9000',
      GOOGLE_HOSTED_DOMAIN: 'Trust.example.org',
    };
    expect(configOf({ ...ENTRA, ...GOOGLE, ...own }).signIn).toMatchObject({
      entra: { issuer: 'https://login.example.us/t/v2.0' },
      google: { issuer: 'http://localhost:9000', hostedDomain: 'trust.example.org' },
    });
  });
});
