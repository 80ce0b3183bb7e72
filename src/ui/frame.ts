import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Assets } from './assets.ts';

/** What the web layer knows about a request and every page shows around its content. Authors of pages do not touch it. */
export interface Frame {
  /** Whoever is signed in; without a person the page shows the brand only. */
  person?: { name: string };
  /** What the person acts as now. */
  role?: RoleShown;
  /** The person may act as something else too. */
  severalRoles: boolean;
  navigation: { text: string; href: string; current: boolean }[];
  /** Said once, on the first page after an act: what was done, or what the person should know. */
  flash?: { kind: 'done' | 'told'; text: string };
  demonstration?: Demonstration;
  assets: Assets;
  /** After how many minutes without a request the session ends. */
  timeout?: { minutes: number };
}

export interface RoleShown {
  partnership: string;
  title: string;
  institution?: string;
}

export interface Demonstration {
  /** Only for somebody who has given the password: signed in, or at the second step. */
  signInCode?: { code: string; secondsLeft: number };
}

export const FrameOf = createContext<Frame | null>(null);

/** The frame of this request. A page outside one would have no style sheet, so that it is refused. */
export function useFrame(): Frame {
  const frame = useContext(FrameOf);
  if (!frame) throw new Error('A page stands in a frame: render it with renderPage, or inside FrameOf.Provider.');
  return frame;
}
