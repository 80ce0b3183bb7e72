import { NextForYou } from '../../../ui/next-for-you.tsx';
import type { Step } from '../../../web/at-home.ts';
import type { Next } from '../next-steps.ts';

/** What the reader does next, with what is done ticked. */
export function NextSteps({ next: { title, steps }, nothing }: { next: Next; nothing: string }) {
  const shown = steps.map((step) => (step.done ? <Done step={step} /> : <ToDo step={step} />));
  return <NextForYou title={title} steps={shown} done={nothing} />;
}

function ToDo({ step: { text, href, why } }: { step: Step }) {
  return (
    <>
      <a href={href}>{text}</a>: {why}
    </>
  );
}

function Done({ step: { text } }: { step: Step }) {
  return (
    <span class="soft">
      <span aria-hidden="true">✓ </span>
      <span class="unseen">Done: </span>
      {text}
    </span>
  );
}
