import type { PartnersShown } from '../load-partners.ts';

/** What the reader of the page may do on it. */
export interface May {
  write: boolean;
  /** Offer to share: the institution's own people alone. */
  offer: boolean;
}

export interface PartnersPageProps {
  shown: PartnersShown;
  may: May;
  /** The day on which agreements are looked at. */
  date: string;
}
