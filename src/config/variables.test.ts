import { describe, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { NAMES, VARIABLES } from './variables.ts';

const read = (environment: Record<string, string>) => readConfig(environment, { demo: false, folder: '/srv/waymark' });

/** What is wrong with one variable, up to what to write instead. */
function wrongWith(name: string, value: string): string | null {
  const result = read({ [name]: value });
  const problem = 'problems' in result ? result.problems.find((each) => each.startsWith(`${name} `) && each.includes('. Write ')) : undefined;
  return problem?.slice(name.length + 1).replace(/\. Write .*/, '') ?? null;
}

const UNPROTECTED = 'leads to another machine, and does not say how it is protected on the way';

describe('what each variable takes', () => {
  test.each([
    ['PORT', '0'],
    ['PORT', '65535'],
    ['HOST', '::'],
    ['HOST', 'waymark.local'],
    ['BASE_URL', 'https://waymark.example.gov.uk:8443/'],
    ['ALLOWED_HOSTS', ' waymark.local , 192.168.1.20, ::1'],
    ['TRUST_PROXY', '0'],
    ['TRUST_PROXY', '9'],
    ['TRUST_PROXY', '10.0.0.5, 10.1.0.0/16, fd00::/8, 10.0.0.0/1'],
    ['DATABASE_URL', 'postgresql://app:p%40ss@db/waymark?sslmode=verify-full'],
    ['DATABASE_URL', 'postgres://app@/waymark?host=/run/postgresql'],
    ['DATABASE_URL', 'postgres://app@%2Frun%2Fpostgresql/waymark'],
    ['DATABASE_URL', 'postgres://app:pw@127.0.0.1:5433/waymark'],
    ['DATABASE_URL', 'postgres://app:pw@[::1]/waymark'],
    ['DATABASE_URL', 'postgres://app:pw@db/waymark?sslmode=disable'],
    ['DATABASE_URL', 'postgres://app:pw@db/waymark?sslmode=disable&sslmode=verify-full'],
    ['SECRET', 'x'.repeat(32)],
    ['SECRET', '🔑'.repeat(32)],
    ['MAX_UPLOAD_MB', '1'],
    ['MAX_UPLOAD_MB', '100000'],
    ['SMTP_URL', 'smtp://relay:25?tls=optional'],
    ['MAIL_FROM', 'Waymark <waymark@example.gov.uk>'],
    ['LOG_LEVEL', 'debug'],
    ['JOBS', 'apart'],
    ['WAYMARK_MODE', 'development'],
    ['ENTRA_ISSUER', 'http://localhost:9000/tenant/v2.0'],
    ['ENTRA_ISSUER', 'http://127.0.0.1:9000'],
    ['ENTRA_ISSUER', 'http://[::1]:9000'],
    ['ENTRA_TENANT_ID', '8A4B2C1D-0000-4000-8000-1234567890AB'],
    ['GOOGLE_HOSTED_DOMAIN', 'trust.example.org'],
    ['DFE_SIGN_IN_ROLES', 'A=viewer, B = viewer'],
  ])('%s=%s', (name, value) => {
    expect(wrongWith(name, value)).toBeNull();
  });

  test.each([
    ['PORT', '80a', 'is “80a”'],
    ['PORT', '65536', 'is “65536”'],
    ['PORT', '-1', 'is “-1”'],
    ['PORT', '3.5', 'is “3.5”'],
    ['HOST', 'http://localhost', 'is “http://localhost”'],
    ['HOST', 'localhost:3000', 'is “localhost:3000”'],
    ['HOST', '1.2.3', 'is “1.2.3”'],
    ['HOST', '-a', 'is “-a”'],
    ['BASE_URL', 'waymark.example.gov.uk', 'is not an address that begins with http:// or https://'],
    ['BASE_URL', 'ftp://waymark.example.gov.uk', 'is not an address that begins with http:// or https://'],
    ['BASE_URL', 'https://a/waymark', 'has a path after the name'],
    ['BASE_URL', 'https://a?b', 'has “?” or “#” after the name'],
    ['BASE_URL', 'https://a/#', 'has “?” or “#” after the name'],
    ['ALLOWED_HOSTS', 'a,,b', 'is “a,,b”'],
    ['ALLOWED_HOSTS', '*.example.org', 'is “*.example.org”'],
    ['TRUST_PROXY', '10', 'is more than 9 proxies'],
    ['TRUST_PROXY', 'true', 'is “true”'],
    ['TRUST_PROXY', '10.0.0.0/33', 'is “10.0.0.0/33”'],
    ['TRUST_PROXY', '::/129', 'is “::/129”'],
    ['TRUST_PROXY', '10.0.0.0/', 'is “10.0.0.0/”'],
    ['TRUST_PROXY', '10.0.0.0/8/8', 'is “10.0.0.0/8/8”'],
    ['TRUST_PROXY', '10.0.0.1,0.0.0.0/0', 'has a range that ends in /0, which is every address there is'],
    ['MAX_UPLOAD_MB', '0', 'is “0”'],
    ['MAX_UPLOAD_MB', '100001', 'is “100001”'],
    ['MAX_UPLOAD_MB', '1GB', 'is “1GB”'],
    ['DATA_DIR', '~/waymark', 'begins with “~”, which only a shell understands'],
    ['DATABASE_URL', 'mysql://app:pw@db/waymark', 'does not begin with postgres://'],
    ['DATABASE_URL', 'postgres://db/waymark', 'names no user'],
    ['DATABASE_URL', 'postgres://app:pw@db', 'names no database'],
    ['DATABASE_URL', 'postgres://app:100%@db/waymark', 'has a “%” that must be written %25'],
    ['DATABASE_URL', 'postgres://app:pw@db:port/waymark', 'cannot be read'],
    ['DATABASE_URL', 'postgres://app:pw@db/waymark', UNPROTECTED],
    ['DATABASE_URL', 'postgres://app:pw@127.0.0.1.example.org/waymark', UNPROTECTED],
    ['DATABASE_URL', 'postgres://app:pw@localhost/waymark?host=db', UNPROTECTED],
    ['DATABASE_URL', 'postgres://app:pw@db/waymark?sslmode=require', UNPROTECTED],
    ['DATABASE_URL', 'postgres://app:pw@db/waymark?sslmode=no-verify', UNPROTECTED],
    ['DATABASE_URL', 'postgres://app:pw@db/waymark?sslmode=verify-full&sslmode=prefer', UNPROTECTED],
    ['DATABASE_ADMIN_URL', 'postgres://postgres:pw@db/waymark', UNPROTECTED],
    ['SECRET', 'x'.repeat(31), 'is too short'],
    ['SMTP_URL', 'mail.example.org', 'is not an address that begins with smtp:// or smtps://'],
    ['MAIL_FROM', 'Waymark', 'is “Waymark”'],
    ['MAIL_FROM', 'a@b, c@d', 'is “a@b, c@d”'],
    ['LOG_LEVEL', 'INFO', 'is “INFO”'],
    ['JOBS', 'off', 'is “off”'],
    ['WAYMARK_MODE', 'test', 'is “test”'],
    ['ENTRA_TENANT_ID', 'common', 'is “common”'],
    ['ENTRA_ISSUER', 'login.example.org', 'is not an address that begins with https://'],
    ['ENTRA_ISSUER', 'https://a/?b=c', 'has “?” or “#” in it'],
    ['ENTRA_ISSUER', 'http://localhost.example.org', 'begins with http://, where anybody on the way can change the answer'],
    ['ENTRA_ISSUER', 'http://127.0.0.1.example.org', 'begins with http://, where anybody on the way can change the answer'],
    ['ENTRA_ISSUER', 'http://10.0.0.1', 'begins with http://, where anybody on the way can change the answer'],
    ['DFE_SIGN_IN_API_URL', 'http://api.example.org', 'begins with http://, where anybody on the way can change the answer'],
    ['GOOGLE_HOSTED_DOMAIN', 'https://trust.example.org', 'is “https://trust.example.org”'],
    ['GOOGLE_HOSTED_DOMAIN', 'trust', 'is “trust”'],
    ['DFE_SIGN_IN_ROLES', 'A=operator', 'has a part that is no CODE=role: “A=operator”'],
    ['DFE_SIGN_IN_ROLES', 'A=viewer,', 'has a part that is no CODE=role: “”'],
    ['DFE_SIGN_IN_ROLES', '=viewer', 'has a part that is no CODE=role: “=viewer”'],
    ['DFE_SIGN_IN_ROLES', 'A=viewer=viewer', 'has a part that is no CODE=role: “A=viewer=viewer”'],
    ['DFE_SIGN_IN_ROLES', 'A=viewer,A=institution-lead', 'gives two roles to “A”'],
    ['OIDC_SECOND_FACTOR_TRUSTED', 'google,facebook', 'is “google,facebook”'],
  ])('not %s=%s', (name, value, wrong) => {
    expect(wrongWith(name, value)).toBe(wrong);
  });

  test('what is quoted is fit to print, and not endless', () => {
    expect(wrongWith('LOG_LEVEL', 'a\u001b[31m\nb')).toBe('is “a [31m b”');
    expect(wrongWith('LOG_LEVEL', 'x'.repeat(60))).toBe(`is “${'x'.repeat(60)}”`);
    expect(wrongWith('LOG_LEVEL', 'x'.repeat(61))).toBe(`is “${'x'.repeat(60)}…”`);
  });

  test.each(NAMES)('%s is right where it follows its own example or default', (name) => {
    const { form, default: usual, demoDefault } = VARIABLES[name];
    for (const value of [form.example, usual, demoDefault]) expect(value === undefined || form.schema.safeParse(value).success).toBe(true);
  });

  test('whoever must keep a secret finds no example to copy', () => {
    const secrets = NAMES.filter((name) => VARIABLES[name].form.secret);
    const withExample = secrets.filter((name) => VARIABLES[name].form.example !== undefined);
    expect(secrets.length).toBeGreaterThan(withExample.length);
    for (const name of withExample) expect(VARIABLES[name].form.example).toContain(':PASSWORD@');
  });
});
