import { expect, test } from 'vitest';
import { localPath } from './form.ts';

test.each(['/', '/people?role=viewer#first', '/institutions/1', '/?onward=https://evil.test', `/${'x'.repeat(1_999)}`])(
  '“%s” is an address here',
  (address) => {
    expect(localPath(address)).toBe(address);
  },
);

test.each([
  '',
  'people',
  'https://evil.test',
  '//evil.test',
  '/\\evil.test',
  '\\\\evil.test',
  '/a\\..\\evil.test',
  '/\t/evil.test',
  '/\n//evil.test',
  ' //evil.test',
  'javascript:alert(1)',
  'data:text/html,x',
  `/${'x'.repeat(2_000)}`,
  ['/'],
  null,
  undefined,
  7,
])('%j is none to go on to', (address) => {
  expect(localPath(address)).toBeNull();
});

test('what a browser makes of an address that is taken lies on this site', () => {
  for (const address of ['/%2f/evil.test', '/.//evil.test', '/..//evil.test', '/@evil.test', '/?//evil.test'])
    expect(new URL(localPath(address) ?? 'https://evil.test', 'https://waymark.test').host).toBe('waymark.test');
});
