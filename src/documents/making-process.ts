// Sets one document and ends. Started by `makePdf`, which tells it what to set and takes the answer.
import type { Answer, Order } from './between-processes.ts';
import { setDocument } from './set-document.ts';

const say = (answer: Answer) => new Promise<void>((said) => process.send?.(answer, () => said()));

// Whoever wanted the document is gone.
process.once('disconnect', () => process.exit());

process.once('message', (order: Order) => {
  void say(made(order)).then(() => process.disconnect());
});

function made(order: Order): Answer {
  try {
    return { pdf: setDocument(order) };
  } catch (error) {
    return { fault: `${order.layout}: ${(error as Error).message}` };
  }
}
