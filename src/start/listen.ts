import { createServer } from 'node:net';
import type { Config } from '../config.ts';
import { CannotStart } from '../database/server/cannot-start.ts';

/** How many ports are looked at from the usual one up. */
const PORTS_TRIED = 50;

/** A port to serve on: the one that was asked for, or the first free one from the usual one up. 0 asks for any. */
export async function choosePort({ host, port, portIsSet }: Config['listen']): Promise<number> {
  const last = portIsSet ? port : port + PORTS_TRIED - 1;
  for (let tried = port; tried <= last; tried++) {
    const free = await tryPort(host, tried);
    if (free !== null) return free;
  }
  throw new CannotStart(
    portIsSet
      ? `The port ${port} is taken by another program. Set PORT to another one, or leave it out: then Waymark takes the next free one.`
      : `The ports ${port} to ${last} are all taken. Set PORT to a free one.`,
  );
}

/** The port, once it was seen to be free; null where another program has it. */
function tryPort(host: string, port: number): Promise<number | null> {
  return new Promise((answer, refuse) => {
    const probe = createServer();
    probe.once('error', ({ code }: NodeJS.ErrnoException) => {
      if (code === 'EADDRINUSE') answer(null);
      else refuse(new CannotStart(whyNot(code, host, port)));
    });
    probe.listen({ host, port, exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => answer(typeof address === 'object' && address ? address.port : port));
    });
  });
}

function whyNot(code: string | undefined, host: string, port: number): string {
  if (code === 'EACCES') return `You may not serve on port ${port}: ports below 1024 are for the administrator. Set PORT to a higher one.`;
  return `This machine cannot serve on the address ${host} (${code}). Set HOST to one of its own addresses: 127.0.0.1 for this machine alone, 0.0.0.0 for its network.`;
}
