import { Socket } from 'node:net';

/** The connections of a pool to its server, to be cut where they do not end by themselves. */
export class Sockets {
  private readonly opened = new Set<Socket>();

  open(): Socket {
    const socket = new Socket();
    this.opened.add(socket);
    socket.once('close', () => this.opened.delete(socket));
    return socket;
  }

  /** Waits for the end, and cuts what is still open after so many milliseconds. */
  async cutAfter(milliseconds: number, ended: Promise<void>): Promise<void> {
    const tooLate = Promise.withResolvers<void>();
    const timer = setTimeout(() => {
      for (const socket of this.opened) socket.destroy();
      tooLate.resolve();
    }, milliseconds);
    await Promise.race([ended, tooLate.promise]).finally(() => clearTimeout(timer));
  }
}
