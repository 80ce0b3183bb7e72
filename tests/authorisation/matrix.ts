import type { Entry } from './entry.ts';
import { ACCOUNTS } from './matrix-accounts.ts';
import { PARTNERSHIP } from './matrix-partnership.ts';

/** Every route of the service, by method and address, with who may use it. HEAD goes with GET. */
export const MATRIX: Record<string, Entry> = { ...ACCOUNTS, ...PARTNERSHIP };
