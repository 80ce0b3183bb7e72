import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, readlinkSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { givenFiles, givenFolder } from '../../../tests/support/case-folder.ts';
import { copyPrograms } from './copied-programs.ts';
import { makeLinks } from './programs.ts';

const LINKS = JSON.stringify([{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]);

const givenPackage = () =>
  givenFiles({
    'package.json': '{ "version": "18.4.0" }',
    'native/pg-symlinks.json': LINKS,
    'native/bin/postgres': 'the program',
    'native/lib/libpq.so.5.18': 'the library',
    'native/lib/libpq.a': 'for compilers',
    'native/lib/pkgconfig/libpq.pc': 'for compilers',
  });

const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

test('the links that the package has as a list are made, once, and hold wherever the folder is moved', () => {
  const folder = givenPackage();
  expect(makeLinks(folder)).toBe(true);
  expect(makeLinks(folder)).toBe(true);
  expect(readlinkSync(join(folder, 'native/lib/libpq.so.5'))).toBe('libpq.so.5.18');
  expect(readFileSync(join(folder, 'native/lib/libpq.so.5'), 'utf8')).toBe('the library');
});

test('a package without a list needs none', () => {
  expect(makeLinks(givenFolder())).toBe(true);
});

test('links that cannot be made are said', () => {
  expect(makeLinks(givenFiles({ 'native/pg-symlinks.json': LINKS }))).toBe(false);
});

test('a copy has what is needed to run, open to every user, and is made once', () => {
  const [source, home] = [givenPackage(), givenFolder()];
  makeLinks(source);
  chmodSync(join(source, 'native/bin/postgres'), 0o700);
  chmodSync(join(source, 'native/lib/libpq.so.5.18'), 0o600);
  const said: string[] = [];
  const copies = () => copyPrograms(source, { as: null, home, say: (text) => said.push(text) }).next().value as string;
  const copy = copies();
  expect(copy).toBe(join(home, 'programs/postgresql-18.4.0'));
  const modes = ['', 'native/lib', 'native/bin/postgres', 'native/lib/libpq.so.5.18'].map((path) => mode(join(copy, path)));
  expect(modes).toEqual(['755', '755', '755', '644']);
  for (const left of ['native/lib/libpq.a', 'native/lib/pkgconfig', 'native/lib/libpq.so.5']) expect(existsSync(join(copy, left))).toBe(false);
  expect(makeLinks(copy)).toBe(true);
  expect(copies()).toBe(copy);
  expect(said).toEqual([`Copying PostgreSQL's programs to ${copy} …`]);
});

test.skipIf(process.platform === 'win32')('a place that others can write, or that is a link, is passed over', () => {
  const [source, home] = [givenPackage(), givenFolder()];
  mkdirSync(join(home, 'programs'));
  chmodSync(join(home, 'programs'), 0o777);
  const first = () => copyPrograms(source, { as: null, home, say: () => {} }).next().value as string | undefined;
  expect(first()).not.toMatch(`${home}/`);
  const linked = givenFolder();
  symlinkSync(givenFolder(), join(linked, 'programs'));
  expect(copyPrograms(source, { as: null, home: linked, say: () => {} }).next().value).not.toMatch(`${linked}/`);
  expect(lstatSync(join(linked, 'programs')).isSymbolicLink()).toBe(true);
});
