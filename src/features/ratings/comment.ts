export type Side = 'partnership' | 'institution';

/** A line of the talk between an institution and its partnership about one rating. */
export interface Comment {
  id: string;
  side: Side;
  words: string;
  by: string | null;
  byName: string | null;
  at: Date;
}

/** How much was said about one rating. */
export interface Talk {
  institution: string;
  element: string;
  comments: number;
}
