// Reads one upload and ends. Started by `readUpload`, which tells it what to read and takes the answer.
import { fileOnDisk } from '../../../evidence/source-file.ts';
import type { Answer, Order } from './between-processes.ts';
import { digestOf } from './digest.ts';
import { HowFar } from './how-far.ts';
import { readContents } from './read-contents.ts';

/** Bytes of memory in all, objects and others. */
const MOST_MEMORY = 480 * 2 ** 20;
/** Characters of the answer: about 40,000 rows. Whoever waits for it has other things to do than to take it apart. */
const MOST_RESULTS = 12 * 2 ** 20;

const say = (answer: Answer) => new Promise<void>((said) => process.send?.(answer, () => said()));

// Whoever wanted the answer is gone: there is nobody to read for.
process.once('disconnect', () => process.exit());

process.once('message', (order: Order) => {
  void read(order)
    .catch((error: unknown) => say({ fault: placesOf(error) }))
    .then(() => process.disconnect());
});

async function read({ path, options }: Order): Promise<void> {
  const digest = await digestOf(fileOnDisk(path, options.name));
  await say({ digest });
  const files = JSON.stringify(await readContents(path, options, digest, new HowFar(progress)));
  await say(files.length > MOST_RESULTS ? { tooMuch: 'results' } : { files });
}

function progress(done: number, total: number): void {
  if (process.memoryUsage.rss() > MOST_MEMORY) void say({ tooMuch: 'memory' }).then(() => process.exit());
  void say({ progress: { done, total } });
}

/** Where a fault of ours happened, without its message: that may repeat what stood in the file. */
function placesOf(error: unknown): string {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  return lines.filter((line) => /^\s+at /.test(line)).join('\n');
}
