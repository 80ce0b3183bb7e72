import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';

export type SubLevel = 'h4' | 'h5';

/** Headings inside a card stand one below its own, which depends on the page that the card is on. */
const Level = createContext<SubLevel>('h5');

export const SubTitlesAs = Level.Provider;

export function SubTitle({ children }: { children: ComponentChildren }) {
  const Heading = useContext(Level);
  return <Heading>{children}</Heading>;
}
