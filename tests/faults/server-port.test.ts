import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../../src/database/server/free-port.ts';
import { launch } from '../../src/database/server/launch.ts';
import { placePrograms } from '../../src/database/server/programs.ts';
import { serverUser } from '../../src/database/server/server-user.ts';
import { survivors } from './given-server.ts';
import { givenMadeHome } from './made-home.ts';

/** What is needed to launch a server on a folder that is not running. */
async function givenLaunch() {
  const home = await givenMadeHome();
  const folder = join(home, 'postgres');
  const say = () => {};
  const as = serverUser({ home, cluster: folder });
  return { home, launching: { cluster: { folder, as }, programs: await placePrograms({ as, home, say }), say } };
}

/** A port of 127.0.0.1 that another program has. */
async function givenTakenPort(): Promise<number> {
  const port = await freePort();
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
  onTestFinished(() => void other.close());
  return port;
}

test('a port that was taken at the last moment: the next one is tried', async () => {
  const { launching } = await givenLaunch();
  const taken = await givenTakenPort();
  const tried: number[] = [];
  const { port, child } = await launch(launching, async () => {
    tried.push(tried.length < 4 ? taken : await freePort());
    return tried.at(-1) as number;
  });
  const ended = once(child, 'exit');
  onTestFinished(async () => {
    child.kill('SIGQUIT');
    await ended;
  });
  expect(tried).toEqual([taken, taken, taken, taken, port]);
});

test('five times in a row it is something else, and is said', async () => {
  const { home, launching } = await givenLaunch();
  const taken = await givenTakenPort();
  await expect(launch(launching, async () => taken)).rejects.toThrow(/did not start on .*: it could not get a port on 127\.0\.0\.1\./);
  expect(survivors(home)).toEqual([]);
});
