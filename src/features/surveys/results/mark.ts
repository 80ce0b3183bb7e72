/** What can be decided about words: not to show them again, to come back to them, or neither. */
export const MARKS = { hidden: 'Hidden', flagged: 'Flagged', none: 'Not marked' } as const;
export type Mark = keyof typeof MARKS;
