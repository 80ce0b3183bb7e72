/** What the reader of a page of evidence may do there. */
export interface May {
  /** State awards, audit and staff. */
  state: boolean;
  typeFigures: boolean;
}
