import { sendUntilKept } from './send.ts';
import { stepThrough } from './step.ts';

// Nothing here is needed to answer: without it each question is a page, or all are on one.

/** From now on the server gives all questions in one page, and no further page has to be fetched between them. */
for (const mode of document.querySelectorAll<HTMLInputElement>('input[data-survey-mode]')) mode.value = 'steps';

const form = document.querySelector<HTMLFormElement>('form[data-survey-send]');
if (form) {
  if (form.dataset.surveySend === 'steps') stepThrough(form);
  sendUntilKept(form);
}
