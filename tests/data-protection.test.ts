import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8');
const document = read('docs/data-protection.md');
const schema = read('src/database/schema.ts');

const section = (title: string) => document.split(`## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
const rowsOf = (title: string) =>
  section(title)
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| level |') && !line.startsWith('| table |'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

const levels = rowsOf('Levels').map(([level = '']) => level);
const listed = rowsOf('Tables').map(([name = '', kept = '', level = '', whose = '', howLong = '']) => ({
  name: name.replaceAll('`', ''),
  kept,
  level,
  whose,
  howLong,
}));

/** The tables of the database, with the names of their columns. */
const tables = new Map(
  [...(/export interface Schema \{([^}]+)\}/.exec(schema)?.[1] ?? '').matchAll(/(\w+): (\w+);/g)].map(([, name = '', type = '']) => [
    name,
    [...(new RegExp(`interface ${type} \\{([^}]+)\\}`).exec(schema)?.[1] ?? '').matchAll(/^ {2}(\w+):/gm)].map(([, column = '']) => column),
  ]),
);
const columnsOf = (name: string) => tables.get(name) ?? [];

test('each table of the database stands in docs/data-protection.md once, by name: when this fails, say there what is kept in it', () => {
  expect(tables.size).toBeGreaterThan(30);
  expect(listed.map(({ name }) => name)).toEqual([...tables.keys()].toSorted());
});

test('each has a level that is explained, and says what is kept, whose it is and how long', () => {
  expect(levels).toEqual(['public', 'internal', 'personal', 'secret']);
  expect(listed.filter(({ level }) => !levels.includes(level))).toEqual([]);
  expect(listed.filter(({ kept, howLong }) => kept === '' || howLong === '')).toEqual([]);
  expect(rowsOf('Levels').filter((cells) => cells.length !== 6 || cells.includes(''))).toEqual([]);
});

describe('the level is that of the most sensitive thing in the table', () => {
  const atLeast = (level: string, than: string) => levels.indexOf(level) >= levels.indexOf(than);

  test('a table that names a person, or what they wrote, is personal at least', () => {
    const naming = listed.filter(({ name }) => columnsOf(name).some((column) => /^(?:person_id|email|\w+_by)$/.test(column)));
    expect(naming.length).toBeGreaterThan(10);
    expect(naming.filter(({ level }) => !atLeast(level, 'personal')).map(({ name }) => name)).toEqual([]);
  });

  test('a table with what opens an account is secret; one with a hash of a link may be personal', () => {
    const opening = listed.filter(({ name }) =>
      columnsOf(name).some((column) => /^(?:token|password|secret|backup_codes|code_hash|sealed)$/.test(column)),
    );
    expect(opening.length).toBeGreaterThan(4);
    expect(opening.filter(({ level }) => level !== 'secret').map(({ name }) => name)).toEqual([]);
  });

  test('a table is of a partnership where it says so, and no other has its key', () => {
    const ofPartnership = listed.filter(({ whose }) => whose === 'partnership').map(({ name }) => name);
    // A session names the partnership of the role in use, and is the person's.
    const keyed = [...tables].filter(([name, columns]) => columns.includes('partnership_id') && name !== 'session').map(([name]) => name);
    expect(new Set(ofPartnership)).toEqual(new Set(keyed));
  });
});
