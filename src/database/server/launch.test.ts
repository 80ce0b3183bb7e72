import { expect, test } from 'vitest';
import { whyNot } from './launch.ts';

test.each([
  ['the disk is full', 'FATAL:  could not write lock file "postmaster.pid": No space left on device', 'The disk that holds /data is full.'],
  ['its ports are all taken', 'FATAL:  could not create any TCP/IP sockets', 'it could not get a port on 127.0.0.1'],
  ['others hold the folder', 'FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use', 'perhaps in another container'],
  ['memory is short', 'FATAL:  could not map anonymous shared memory: Cannot allocate memory', 'there is not enough memory'],
  ['it may not write', 'FATAL:  could not open file "pg_wal/0": Read-only file system', 'it cannot write there'],
  ['modes are not kept', 'FATAL:  data directory "/data" has invalid permissions', 'does not keep owners and modes'],
])('when %s, it says so and what to do', (_, said, sentence) => {
  expect(whyNot(`2026-01-01 00:00:00 UTC [7] ${said}\n`, '/data').message).toContain(sentence);
});

test('what it does not know it hands on: the last word, with the folder by its name', () => {
  const said = 'LOG:  starting\nFATAL:  the first\n2026 [7] PANIC:  could not find "/proc/self/cwd/global"\nHINT:  none\n';
  expect(whyNot(said, '/data').message).toBe(
    'PostgreSQL did not start on /data: could not find "/data/global". Its log is in /data/log. Nothing was deleted.',
  );
  expect(whyNot('postgres: error:\n  two lines.\n', '/data').message).toContain('/data: postgres: error: two lines. Its log');
  expect(whyNot(' \n', '/data').message).toContain('it ended without a word');
});
