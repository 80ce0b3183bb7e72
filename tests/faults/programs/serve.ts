// A Waymark with nothing but its database: starts it, says in a line of JSON how to reach it, and ends it when told to.
import { startEmbeddedServer } from '../../../src/database/server/embedded-server.ts';

const [folder = ''] = process.argv.slice(2);
const began = performance.now();
const say = (text: string) => process.stderr.write(`${text}\n`);

try {
  const server = await startEmbeddedServer({ folder, say });
  server.onLost((why) => {
    say(why);
    process.exitCode = 3;
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.stop());
  process.stdout.write(`${JSON.stringify({ admin: server.admin, version: server.version, took: performance.now() - began })}\n`);
} catch (error) {
  say(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  process.exitCode = 1;
}
