import type { Entry } from './entry.ts';
import { ACCOUNTS } from './matrix-accounts.ts';
import { AIMS } from './matrix-aims.ts';
import { AUDITS } from './matrix-audits.ts';
import { CITY } from './matrix-city.ts';
import { CYCLES } from './matrix-cycles.ts';
import { EVIDENCE } from './matrix-evidence.ts';
import { IMPORTS } from './matrix-imports.ts';
import { PARTNERS } from './matrix-partners.ts';
import { PARTNERSHIP } from './matrix-partnership.ts';
import { PLANS } from './matrix-plans.ts';
import { PROGRAMME } from './matrix-programme.ts';
import { RATINGS } from './matrix-ratings.ts';
import { SURVEY_PAPERS } from './matrix-survey-papers.ts';
import { SURVEYS } from './matrix-surveys.ts';

/** Every route of the service, by method and address, with who may use it. HEAD goes with GET. */
export const MATRIX: Record<string, Entry> = {
  ...ACCOUNTS,
  ...PARTNERSHIP,
  ...CYCLES,
  ...IMPORTS,
  ...EVIDENCE,
  ...AUDITS,
  ...PARTNERS,
  ...AIMS,
  ...PROGRAMME,
  ...PLANS,
  ...RATINGS,
  ...CITY,
  ...SURVEYS,
  ...SURVEY_PAPERS,
};
