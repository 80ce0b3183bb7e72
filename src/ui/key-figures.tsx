import type { ComponentChildren } from 'preact';

/** The answer of a page in its first lines: three or four figures, a sentence each. */
export function KeyFigures({ children }: { children: ComponentChildren }) {
  return <ul class="key-figures">{children}</ul>;
}

interface KeyFigureProps {
  /** "11 of 18". */
  figure: string;
  /** There is something for the reader to do about it; nothing else has the yellow edge. */
  act?: boolean;
  /** Reads on from the figure as one sentence: "institutions are Green or Amber/Green overall". */
  children: ComponentChildren;
}

export function KeyFigure({ figure, act, children }: KeyFigureProps) {
  return (
    <li class={act ? 'key-figure key-figure--act' : 'key-figure'}>
      <b>{figure}</b> {children}
    </li>
  );
}
