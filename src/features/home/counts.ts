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

/** What is counted for one home, once for steps and facts. */
export interface Counted {
  /** For those who set a partnership up; null for all others. */
  setUp: Counts | null;
  /** Null for viewers: they read about institutions, not about people. */
  people: PeopleCounts | null;
}
