/** What there is in a partnership so far. */
export interface SoFar {
  laCodes: number;
  institutions: number;
  /** Institutions where nobody is careers lead, and nobody is invited to be. */
  withoutLead: number;
  /** People with a role in the partnership or at one of its institutions. */
  people: number;
  /** Invitations that wait for an answer. */
  invitations: number;
  /** Roles that were given, or looked at last, more than a year ago. */
  toReview: number;
}

/** The same at one institution. */
export type SoFarHere = Pick<SoFar, 'people' | 'invitations' | 'toReview'>;
