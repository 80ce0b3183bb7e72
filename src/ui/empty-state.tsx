import type { ComponentChildren } from 'preact';
import { ButtonLink } from './govuk/button.tsx';

interface EmptyStateProps {
  /** What will stand here: "Your institutions will be listed here". */
  title: string;
  /** Why there is nothing yet, in a sentence. */
  children: ComponentChildren;
  /** What fills it; without the right to do it, nothing, and the words say who can. */
  next?: { text: string; href: string } | undefined;
  /** A second way: a guide, an example. */
  other?: { text: string; href: string } | undefined;
  headingLevel?: 2 | 3;
}

/** In the place of a list that has nothing in it: what it is, why it is empty, and the next step. */
export function EmptyState({ title, children, next, other, headingLevel = 2 }: EmptyStateProps) {
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  return (
    <div class="empty">
      <Heading>{title}</Heading>
      <p>{children}</p>
      {next && <ButtonLink href={next.href}>{next.text}</ButtonLink>}
      {other && (
        <p>
          <a href={other.href}>{other.text}</a>
        </p>
      )}
    </div>
  );
}
