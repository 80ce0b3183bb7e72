import type { ComponentChildren } from 'preact';

interface NextForYouProps {
  title?: string;
  /** In the order in which they are due. */
  steps: ComponentChildren[];
  /** Said where there is nothing to do. */
  done: string;
  headingLevel?: 2 | 3;
}

/** What the reader has to do now. With nothing to do the yellow goes and the words say so: an empty list would leave it open. */
export function NextForYou({ title = 'Next for you', steps, done, headingLevel = 2 }: NextForYouProps) {
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  return (
    <section class={steps.length > 0 ? 'next' : 'next next--done'}>
      <Heading>{title}</Heading>
      {steps.length > 0 ? <Steps steps={steps} /> : <p>{done}</p>}
    </section>
  );
}

/** One step alone needs no number. */
function Steps({ steps }: { steps: ComponentChildren[] }) {
  if (steps.length === 1) return <p>{steps[0]}</p>;
  return (
    <ol>
      {steps.map((step) => (
        <li>{step}</li>
      ))}
    </ol>
  );
}
