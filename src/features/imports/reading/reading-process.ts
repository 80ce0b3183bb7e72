// Reads one upload and ends. Started by `readInOwnProcess`, which tells it what to read and takes the answer.
import { fileOnDisk } from '../../../evidence/source-file.ts';
import { readSurveyUpload } from '../../../evidence/survey-tools/read-survey-upload.ts';
import type { Answer, Order } from './between-processes.ts';
import { digestOf } from './digest.ts';
import { HowFar } from './how-far.ts';
import { readContents } from './read-contents.ts';

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

async function read({ path, read: what, megabytes }: Order): Promise<void> {
  const { name } = 'evidence' in what ? what.evidence : what.surveyAnswers;
  const digest = await digestOf(fileOnDisk(path, name));
  await say({ digest });
  const progress = progressWithin(megabytes);
  const read =
    'evidence' in what
      ? await readContents(path, what.evidence, digest, new HowFar(progress))
      : await readSurveyUpload(path, name, { comments: true });
  const found = JSON.stringify(read);
  await say(found.length > MOST_RESULTS ? { tooMuch: 'results' } : { found });
}

function progressWithin(megabytes: number): (done: number, total: number) => void {
  return (done, total) => {
    if (process.memoryUsage.rss() > megabytes * 2 ** 20) void say({ tooMuch: 'memory' }).then(() => process.exit());
    void say({ progress: { done, total } });
  };
}

/** Which fault of ours it was and where, without its message: that may repeat what stood in the file. */
function placesOf(error: unknown): string {
  const { name = 'Error', code = '', stack = '' } = error as NodeJS.ErrnoException;
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return [`${name} ${code}`.trim(), ...places].join('\n');
}
