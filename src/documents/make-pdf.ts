import type { ChildProcess } from 'node:child_process';
import { extname, join } from 'node:path';
import { startApart } from '../shared/process-apart.ts';
import { Turns } from '../shared/turns.ts';
import type { Answer, Order } from './between-processes.ts';

/** The program beside this file: TypeScript as it is written, JavaScript once it is built. */
const PROGRAM = join(import.meta.dirname, `making-process${extname(import.meta.filename)}`);

/** One document is set at a time, so that the other core is left to the pages; who comes behind so many would wait longer than a browser does. */
const AT_ONCE = 1;
const MOST_WAITING = 20;
/** In all, waiting among it: less than a page may take. A poster takes a third of a second, slips of 300 codes two thirds. */
const MOST_SECONDS = 15;
const MEGABYTES = 256;

const turns = new Turns(AT_ONCE);
let inHand = 0;

/** There is too much to print at the moment: trying again is what helps. */
export class TooBusyToPrint extends Error {}

export interface Wanted {
  /** The file of Typst that lays it out, from the folder of our sources on: "features/surveys/printing/poster.typ". */
  layout: string;
  /** What stands in it: words, figures and drawings, which the layout reads as they are. */
  content: object;
}

/**
 * Makes a PDF in a process of its own that is ended after a while, so that no page waits for it, whatever stands in it.
 * @throws TooBusyToPrint where others wait already, or it took too long
 */
export async function makePdf({ layout, content }: Wanted, { seconds = MOST_SECONDS } = {}): Promise<Buffer> {
  if (inHand >= AT_ONCE + MOST_WAITING) throw new TooBusyToPrint();
  inHand++;
  const until = performance.now() + seconds * 1_000;
  // A half of a letter, or one in two pieces, is no letter of any typeface.
  const order = { layout, content: JSON.stringify(content, (_, each) => (typeof each === 'string' ? each.toWellFormed().normalize() : each)) };
  try {
    return await turns.take(() => made(order, until - performance.now()));
  } finally {
    inHand--;
  }
}

async function made(order: Order, milliseconds: number): Promise<Buffer> {
  if (milliseconds <= 0) throw new TooBusyToPrint();
  const child = startApart(PROGRAM, { reads: [], megabytes: MEGABYTES, native: true, goes: 'with pages' });
  const limit = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  try {
    const answer = await answerOf(child, order);
    if (answer === null) throw new TooBusyToPrint();
    if ('fault' in answer) throw new Error(`A document could not be set. ${answer.fault}`);
    return Buffer.from(answer.pdf);
  } finally {
    clearTimeout(limit);
    child.kill('SIGKILL');
  }
}

/** Null: it was ended, or had too much to hold. */
function answerOf(child: ChildProcess, order: Order): Promise<Answer | null> {
  return new Promise((take, fail) => {
    child.once('message', (answer: Answer) => take(answer));
    child.once('error', fail);
    child.once('close', () => take(null));
    // A process that could not start is told of by `error`.
    child.send(order, () => {});
  });
}
