import type { ComponentChildren } from 'preact';

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

interface HeadingProps {
  level: HeadingLevel;
  class: string;
  id?: string | undefined;
  children: ComponentChildren;
}

/** A heading at the level that the page around it asks for. */
export function Heading({ level, class: names, id, children }: HeadingProps) {
  const Tag = `h${level}` as const;
  return (
    <Tag class={names} id={id}>
      {children}
    </Tag>
  );
}
