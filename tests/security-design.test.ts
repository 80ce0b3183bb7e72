import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { MOST, STRETCH_MS } from '../src/features/accounts/attempts/attempts.ts';
import { IDLE_MINUTES, LONGEST_PASSWORD, LONGEST_SESSION_HOURS, SHORTEST_PASSWORD } from '../src/features/accounts/authentication.ts';
import { EASY_WORDS } from '../src/features/accounts/password/easy-words.ts';
import { hashPassword } from '../src/features/accounts/password/password-hash.ts';
import { INVITATION_DAYS } from '../src/features/people/invitation-secret.ts';
import { LIMITS } from '../src/web/limits.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const document = readFileSync(`${root}docs/security-design.md`, 'utf8');
const section = (title: string) => document.split(`## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
/** As the reader sees it, wherever the lines break. */
const words = (title: string) => section(title).replaceAll(/\s+/g, ' ');

/** Of each row that names something of the code: the name, and the number behind it. */
const numbersIn = (title: string) =>
  Object.fromEntries([...section(title).matchAll(/\| `([\w-]+)` \| (\d+)/g)].map(([, name = '', number]) => [name, Number(number)]));

const SOURCES = globSync('src/**/*.{ts,tsx}', { cwd: root })
  .filter((file) => !/\.test\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(`${root}${file}`, 'utf8') }));

/** The sources that do something, and those that the section names. */
function compared(title: string, does: RegExp) {
  const doing = SOURCES.filter(({ text }) => does.test(text)).map(({ file }) => file);
  const named = [...section(title).matchAll(/`(src\/[^`]+)`/g)].map(([, file]) => file);
  return { doing: doing.toSorted(), named: [...new Set(named)].toSorted() };
}

describe('docs/security-design.md says what the code does', () => {
  test('how often what may be tried, and how much what may take', () => {
    const { lookForSlowMs: _look, closingMs: _closing, lagOverMs: _over, ...limits } = LIMITS;
    expect(numbersIn('Limits')).toEqual({ ...MOST, ...limits });
    expect(STRETCH_MS).toBe(15 * 60_000);
    expect(words('Limits')).toContain('in fifteen minutes');
  });

  test('how long sessions and invitations last, and passwords are', () => {
    expect(words('Sessions')).toContain(`after ${IDLE_MINUTES} minutes without use, after ${LONGEST_SESSION_HOURS} hours in any case`);
    expect(words('Ways in')).toContain(`within ${INVITATION_DAYS} days`);
    expect(words('Passwords')).toContain(`From ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters`);
  });

  test('which words of the place of work make no password', () => {
    const listed = /among them: ([^.]+)\./.exec(words('Passwords'))?.[1]?.split(', ') ?? [];
    expect(listed.length).toBeGreaterThan(10);
    expect(listed.filter((word) => !EASY_WORDS.includes(word))).toEqual([]);
  });

  test('what a password costs to hash', async () => {
    const [, memory, passes, lanes] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(await hashPassword('meadow violin harbour')) ?? [];
    expect(words('Passwords')).toContain(`argon2id hash alone, with ${memory} KiB of memory, ${passes} passes and ${lanes} lane`);
  });

  test('where there is cryptography: a use that is not in the inventory must be added to it', () => {
    const { doing, named } = compared('Cryptography', /\b(createHash|createHmac|createCipheriv|randomBytes|randomInt)\(|@node-rs\/argon2/);
    expect(named).toEqual(doing);
  });

  test('whom Waymark talks to: whatever opens a connection must be in the list', () => {
    const { doing, named } = compared(
      'Whom Waymark talks to',
      /\bfetch\(|createTransport\(|new (?:Pool|Client)\(|^import (?!type).* from 'node:(?:https?|http2|tls|dgram)'|^import \{.*\b(?:connect|createConnection|Socket)\b.*\} from 'node:net'/m,
    );
    const inBrowsers = (file: string) => file.startsWith('src/ui/browser/');
    expect(named).toEqual(doing.filter((file) => !inBrowsers(file)));
  });

  test('nowhere is text run as a program, and nowhere put into a page as markup, but for the style sheet of a report', () => {
    const sourcesWith = (does: RegExp) => SOURCES.filter(({ text }) => does.test(text)).map(({ file }) => file);
    expect(sourcesWith(/\beval\(|new Function\(|'node:vm'|setTimeout\(['"`]/)).toEqual([]);
    expect(sourcesWith(/dangerouslySetInnerHTML=|\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write/)).toEqual([
      'src/features/cases/report/report-page.tsx',
    ]);
  });

  test('nothing keeps anybody from pasting a password', () => {
    expect(SOURCES.filter(({ text }) => /['"](?:paste|beforeinput|drop|contextmenu)['"]|\bonpaste\b/i.test(text)).map(({ file }) => file)).toEqual(
      [],
    );
  });

  test('nothing is left in the browser but cookies', () => {
    expect(
      SOURCES.filter(({ text }) => /\b(?:local|session)Storage\b|indexedDB|serviceWorker|caches\.open/.test(text)).map(({ file }) => file),
    ).toEqual([]);
  });

  test('nowhere MD5, SHA-1 or a cipher that does not notice a change', () => {
    const algorithms = SOURCES.flatMap(({ text }) =>
      [...text.matchAll(/create(?:Hash|Hmac|Cipheriv|Decipheriv)\(\s*'([^']+)'/g)].map(([, name]) => name),
    );
    expect([...new Set(algorithms)].toSorted()).toEqual(['aes-256-gcm', 'sha256']);
  });
});
