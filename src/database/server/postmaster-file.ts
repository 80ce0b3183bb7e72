import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const POSTMASTER_FILE = 'postmaster.pid';

/** What PostgreSQL writes about itself in its folder while it runs, and leaves there if it was killed. */
export interface PostmasterFile {
  pid: number;
  port: number;
  ready: boolean;
}

export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | null> {
  const text = await readFile(join(cluster, POSTMASTER_FILE), 'utf8').catch(() => '');
  // Lines: pid, folder, time of start, port, folder of sockets, address, key of the shared memory, state.
  const [pid = '', , , port = '', , , , state = ''] = text.split('\n').map((line) => line.trim());
  return /^\d+$/.test(pid) && Number(pid) > 0 ? { pid: Number(pid), port: Number(port), ready: state === 'ready' } : null;
}
