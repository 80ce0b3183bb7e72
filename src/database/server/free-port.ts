import { createServer } from 'node:net';

/** PostgreSQL cannot ask for "any port", so one is asked for here and given back. Whoever starts PostgreSQL on it must expect that it is gone. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });
}
