import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withTables } from '../src/config/document.ts';
import { NAMES, type Name, VARIABLES } from '../src/config/variables.ts';
import { readConfig } from '../src/config.ts';

function problemsOf(environment: Record<string, string | undefined>): string[] {
  const result = readConfig(environment, { demo: false, folder: '/srv/waymark' });
  return 'problems' in result ? result.problems : [];
}

describe('what is wrong is said at once, with what to write instead', () => {
  test('every problem of every kind, one sentence or two for each', () => {
    const environment = {
      PORT: '80a',
      BASE_URL: 'https://waymark.example.gov.uk/careers',
      SECRET: 'too short by far',
      SMTP_URL: 'smtp://mail.example.gov.uk',
      GOOGLE_CLIENT_ID: 'waymark',
      WAYMARK_MODES: 'development',
      UNRELATED: 'x',
    };
    expect(problemsOf(environment)).toEqual([
      'PORT is “80a”. Write a whole number from 0 to 65535, for example PORT=3000.',
      'BASE_URL has a path after the name. Write the address that people type, with http:// or https:// and nothing after the name and port, for example BASE_URL=https://waymark.example.gov.uk.',
      'SECRET is too short. Write at least 32 characters that nobody can guess; the command “openssl rand -base64 36” makes some.',
      'MAIL_FROM is not set, and SMTP_URL needs it. Write the e-mail address that mails come from, or a name and the address: Waymark <waymark@example.gov.uk>, for example MAIL_FROM=waymark@example.gov.uk.',
      'GOOGLE_CLIENT_SECRET is not set, and sign-in with Google needs it. Set it, or remove GOOGLE_CLIENT_ID.',
      'WAYMARK_MODES is not a variable of Waymark. Did you mean WAYMARK_MODE? If not, remove it.',
    ]);
  });

  test.each([
    { wrong: 'WAYMARK_PORT', meant: 'PORT' },
    { wrong: 'WAYMARK_DATADIR', meant: 'DATA_DIR' },
    { wrong: 'WAYMARK_MOD', meant: 'WAYMARK_MODE' },
    { wrong: 'WAYMARK_DATABASE_ADMIN', meant: 'DATABASE_ADMIN_URL' },
  ])('$wrong is unknown, and was to be $meant', ({ wrong, meant }) => {
    expect(problemsOf({ [wrong]: 'hunter2' })).toEqual([`${wrong} is not a variable of Waymark. Did you mean ${meant}? If not, remove it.`]);
  });

  test('jobs apart from a service whose database serves it alone', () => {
    expect(problemsOf({ JOBS: 'apart' })).toEqual([
      'JOBS is apart, but DATABASE_URL is not set: the database that Waymark runs itself serves one program. Set DATABASE_URL, or remove JOBS.',
    ]);
    expect(problemsOf({ JOBS: 'apart', DATABASE_URL: 'postgres://waymark:pw@localhost/waymark' })).toEqual([]);
  });

  test('two logins of the database that are one, however they are written', () => {
    const admin = 'postgres://way%6dark:other@localhost/waymark';
    expect(problemsOf({ DATABASE_URL: 'postgres://waymark:pw@localhost/waymark', DATABASE_ADMIN_URL: admin })).toEqual([
      expect.stringContaining('DATABASE_URL and DATABASE_ADMIN_URL name the same user.'),
    ]);
    expect(problemsOf({ DATABASE_URL: 'postgres://app:pw@localhost/waymark', DATABASE_ADMIN_URL: admin })).toEqual([]);
    expect(problemsOf({ DATABASE_ADMIN_URL: admin })).toEqual([expect.stringContaining('DATABASE_ADMIN_URL is set, but DATABASE_URL is not.')]);
  });

  test('a sender without a mail server is nothing wrong', () => {
    expect(problemsOf({ MAIL_FROM: 'waymark@example.gov.uk' })).toEqual([]);
  });
});

describe('a sign-in service that is half set up is one problem, which names what is missing', () => {
  const services: { called: string; needed: Name[]; optional: Name[] }[] = [
    {
      called: 'DfE Sign-in',
      needed: ['DFE_SIGN_IN_CLIENT_ID', 'DFE_SIGN_IN_CLIENT_SECRET', 'DFE_SIGN_IN_API_SECRET', 'DFE_SIGN_IN_SERVICE_ID', 'DFE_SIGN_IN_ROLES'],
      optional: ['DFE_SIGN_IN_ISSUER', 'DFE_SIGN_IN_API_URL'],
    },
    { called: 'Microsoft Entra', needed: ['ENTRA_CLIENT_ID', 'ENTRA_CLIENT_SECRET', 'ENTRA_TENANT_ID'], optional: ['ENTRA_ISSUER'] },
    { called: 'Google', needed: ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'], optional: ['GOOGLE_HOSTED_DOMAIN', 'GOOGLE_ISSUER'] },
  ];

  test.each(services)('$called: any part of it', ({ called, needed, optional }) => {
    fc.assert(
      fc.property(fc.subarray([...needed, ...optional]), (given) => {
        const problems = problemsOf(Object.fromEntries(given.map((name) => [name, VARIABLES[name].form.example ?? 'made-up'])));
        const missing = needed.filter((name) => !given.includes(name));
        expect(problems).toHaveLength(given.length === 0 || missing.length === 0 ? 0 : 1);
        if (problems.length === 0) return;
        const [said = '', remedy] = (problems[0] ?? '').split(` not set, and sign-in with ${called} needs `);
        expect(said.match(/[A-Z_]{4,}/g)).toEqual(missing);
        expect(remedy?.match(/[A-Z_]{4,}/g)?.toSorted()).toEqual(given.toSorted());
      }),
    );
  });

  test('one that counts as the second factor must be there', () => {
    expect(problemsOf({ OIDC_SECOND_FACTOR_TRUSTED: 'entra' })).toEqual([
      'OIDC_SECOND_FACTOR_TRUSTED names entra, but sign-in with Microsoft Entra is not set up. Set ENTRA_CLIENT_ID, or take entra out.',
    ]);
  });
});

describe('no secret is in any problem', () => {
  const secrets = NAMES.filter((name) => VARIABLES[name].form.secret);

  test('the variables that hold one are known as such', () => {
    expect(secrets).toEqual([
      'DATABASE_URL',
      'DATABASE_ADMIN_URL',
      'SECRET',
      'SMTP_URL',
      'DFE_SIGN_IN_CLIENT_SECRET',
      'DFE_SIGN_IN_API_SECRET',
      'ENTRA_CLIENT_SECRET',
      'GOOGLE_CLIENT_SECRET',
    ]);
  });

  test('whatever is written around it', () => {
    const around = fc.constantFrom(
      '',
      'smtp://',
      'smtps://u:',
      'postgres://',
      'postgres://u:',
      'https://u:',
      '%',
      '@host',
      '@host/db',
      ':',
      '?tls=optional',
      ' ',
      '\n',
    );
    fc.assert(
      fc.property(fc.constantFrom<Name>(...secrets, 'BASE_URL', 'ENTRA_ISSUER', 'DFE_SIGN_IN_API_URL'), around, around, (name, before, after) => {
        const inAddress = !secrets.includes(name);
        const value = inAddress ? `https://u:hunter2@host${after}` : `${before}hunter2${after}`;
        const problems = problemsOf({ [name]: value, LOG_LEVEL: 'wrong' });
        expect(problems.length).toBeGreaterThan(0);
        expect(problems.join()).not.toContain('hunter2');
      }),
    );
  });
});

describe('docs/configuration.md', () => {
  const document = readFileSync(fileURLToPath(new URL('../docs/configuration.md', import.meta.url)), 'utf8');
  /** Variables of other programs, which Waymark does not read as its own. */
  const OF_OTHERS = ['NODE_EXTRA_CA_CERTS', 'NO_COLOR'];

  test('has the tables that the code makes: when this fails, run "npm run docs"', () => {
    expect(document).toBe(withTables(document));
  });

  test('has a row for each variable with its default, and none for another', () => {
    const rows = [...document.matchAll(/^\| `([A-Z_]+)` \|.*\| (.+?) \|$/gm)].map(([, name = '', whenNotSet = '']) => [name, whenNotSet] as const);
    expect(rows.map(([name]) => name)).toEqual(NAMES);
    for (const [name, whenNotSet] of rows) {
      const { default: usual, demoDefault, otherwise } = VARIABLES[name as Name];
      expect(whenNotSet.startsWith('`') && !otherwise ? whenNotSet.match(/`[^`]+`/g)?.filter((code) => code !== '`--demo`') : []).toEqual(
        [usual, demoDefault].flatMap((value) => (value === undefined ? [] : [`\`${value}\``])),
      );
    }
  });

  test('names no variable that there is not', () => {
    const named = new Set(document.match(/\b[A-Z]+(_[A-Z]+)+\b/g));
    const known = new Set<string>([...NAMES, ...OF_OTHERS, 'CAREERS_LEAD', 'LA_ANALYST']);
    expect([...named].filter((name) => !known.has(name) && name !== 'WAYMARK_')).toEqual([]);
  });

  test('shows only settings that would be accepted', () => {
    const blocks = [...document.matchAll(/^```\n([A-Z_]+=[\s\S]*?)^```/gm)].map(([, block = '']) =>
      block.replace(' npm start', '').replace(/ (?=[A-Z_]+=)/g, '\n'),
    );
    expect(blocks.length).toBeGreaterThanOrEqual(4);
    for (const block of blocks) {
      const environment = Object.fromEntries(
        block
          .trim()
          .split('\n')
          .map((line) => [line.split('=')[0], line.slice(line.indexOf('=') + 1)]),
      );
      const providers = environment.OIDC_SECOND_FACTOR_TRUSTED
        ? { ENTRA_CLIENT_ID: 'e', ENTRA_CLIENT_SECRET: 'e', ENTRA_TENANT_ID: '8a4b2c1d-0000-4000-8000-1234567890ab' }
        : {};
      expect(problemsOf({ ...environment, ...providers })).toEqual([]);
    }
  });

  test('shows problems as they are said', () => {
    const said = problemsOf({ PORT: '80a', SMTP_URL: 'smtp://mail.example.gov.uk' });
    expect(document).toContain(`\`\`\`\n${said.join('\n')}\n\`\`\``);
  });
});

test('nothing but the roots touches the environment, and they hand it on whole', () => {
  const folder = fileURLToPath(new URL('../src', import.meta.url));
  const files = globSync('**/*.{ts,tsx}', { cwd: folder }).filter((file) => !/\.test\.tsx?$/.test(file));
  const texts = new Map(files.map((file) => [file, readFileSync(`${folder}/${file}`, 'utf8')]));
  const roots = ['cli.ts', 'main.ts', 'worker.ts'];
  // What another program needs from the operating system is no setting of ours.
  const forOtherPrograms = /const \{ ((SystemRoot|PATH|TEMP)(, )?)+ \} = process\.env;/g;
  const touching = [...texts].filter(([file, text]) => !roots.includes(file) && text.replace(forOtherPrograms, '').includes('process.env'));
  expect(touching.map(([file]) => file)).toEqual([]);
  for (const root of roots) expect(texts.get(root) ?? '').not.toMatch(/process\.env\??[.[]|\} = process\.env/);
});
