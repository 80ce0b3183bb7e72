import { expect, test } from 'vitest';
import { borrowedUser, ownNumber, usersIn } from './server-user.ts';

const PASSWD = `root:x:0:0:root:/root:/bin/bash
daemon:x:1:2:daemon:/usr/sbin:/usr/sbin/nologin
anna:x:1000:1000:Anna,,,:/home/anna:/bin/bash
nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin
# a line that is none
+::::::
`;

test('users are read with their group and whether a person signs in as them', () => {
  expect(usersIn(PASSWD)).toEqual([
    { uid: 0, gid: 0, signsIn: true },
    { uid: 1, gid: 2, signsIn: false },
    { uid: 1000, gid: 1000, signsIn: true },
    { uid: 65_534, gid: 65_534, signsIn: false },
  ]);
});

test('the server’s own number is the first that no user has', () => {
  const users = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => ({ uid: from + index, gid: 0, signsIn: false }));
  expect(ownNumber([])).toEqual({ uid: 60_706, gid: 60_706 });
  expect(ownNumber(users(60_706, 60_707))).toEqual({ uid: 60_708, gid: 60_708 });
  expect(ownNumber(users(60_706, 61_182))).toEqual({ uid: 61_183, gid: 61_183 });
  expect(() => ownNumber(users(60_706, 61_183))).toThrow('All user numbers from 60706 to 61183 are taken');
});

test('a name is borrowed from a user that nothing runs as, rather not from a person, never from root', () => {
  const users = usersIn(PASSWD);
  expect(borrowedUser(users, new Set([0]))).toEqual({ uid: 1, gid: 2 });
  expect(borrowedUser(users, new Set([1]))).toEqual({ uid: 65_534, gid: 65_534 });
  expect(borrowedUser(users, new Set([1, 65_534]))).toEqual({ uid: 1000, gid: 1000 });
  expect(() => borrowedUser(users, new Set([1, 1000, 65_534]))).toThrow('useradd --system waymark');
});
