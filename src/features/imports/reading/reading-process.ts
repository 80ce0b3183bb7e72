// Reads one upload and ends. Started by `readUpload`, which tells it what to read and takes the answer.
import { fileOnDisk } from '../../../evidence/source-file.ts';
import type { Answer, Order } from './between-processes.ts';
import { digestOf } from './digest.ts';
import { HowFar } from './how-far.ts';
import { readContents } from './read-contents.ts';

const say = (answer: Answer) => new Promise<void>((said) => process.send?.(answer, () => said()));

// Whoever wanted the answer is gone: there is nobody to read for.
process.once('disconnect', () => process.exit());

process.once('message', (order: Order) => {
  void read(order).then(
    () => process.disconnect(),
    async (error: unknown) => {
      await say({ fault: placesOf(error) });
      process.disconnect();
    },
  );
});

async function read({ path, options }: Order): Promise<void> {
  const digest = await digestOf(fileOnDisk(path, options.name));
  await say({ digest });
  const howFar = new HowFar((done, total) => void say({ progress: { done, total } }));
  await say({ files: await readContents(path, options, digest, howFar) });
}

/** Where a fault of ours happened, without its message: that may repeat what stood in the file. */
function placesOf(error: unknown): string {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  return lines.filter((line) => /^\s+at /.test(line)).join('\n');
}
