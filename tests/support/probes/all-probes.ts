import { AWARD_PROBES } from './award.ts';

export { CAREERS_PROBES } from './careers-2025.ts';

import { DESTINATION_PROBES } from './destinations.ts';
import { OVERALL_PROBES } from './overall.ts';
import type { Probe } from './probe.ts';
import { STAFF_PROBES } from './staff.ts';
import { SURVEY_PROBES } from './survey.ts';
import { YEAR_11_PROBES } from './year-11.ts';

export const ALL_PROBES: readonly Probe[] = [
  ...DESTINATION_PROBES,
  ...YEAR_11_PROBES,
  ...AWARD_PROBES,
  ...STAFF_PROBES,
  ...SURVEY_PROBES,
  ...OVERALL_PROBES,
];
