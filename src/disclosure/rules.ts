/** What a partnership may settle about figures on people. */
export interface Rules {
  /** Nothing about fewer people than this is shown. */
  readonly threshold: number;
  /** 1: counts as they are. 5: to the nearest five, for tables across institutions. */
  readonly roundTo: 1 | 5;
}

export const SURVEY_RULES: Rules = { threshold: 10, roundTo: 1 };
export const CITY_RULES: Rules = { threshold: 10, roundTo: 5 };

const LOWEST_THRESHOLD = 5;

/** @throws RangeError when the rules would protect too little. */
export function checkRules({ threshold, roundTo }: Rules): void {
  if (!Number.isInteger(threshold) || threshold < LOWEST_THRESHOLD) {
    throw new RangeError(
      `The threshold is ${threshold}. It must be a whole number, and at least ${LOWEST_THRESHOLD}: fewer people could be recognised.`,
    );
  }
  if (roundTo !== 1 && roundTo !== 5) throw new RangeError(`Counts can be rounded to 1 or to 5, not to ${roundTo}.`);
}
