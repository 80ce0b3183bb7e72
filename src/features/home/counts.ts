/** How far a partnership is set up. */
export interface Counts {
  /** Years that were begun. */
  cycles: number;
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

/** The same of its people alone, of all or at one institution. */
export type PeopleCounts = Pick<Counts, 'people' | 'invitations' | 'toReview'>;
