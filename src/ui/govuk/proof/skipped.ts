/** Examples of govuk-frontend that a twin does not follow, and why not. */
export const SKIPPED: Record<string, Record<string, string>> = {
  'password-input': {
    value: 'A password that was typed is never sent back to the page, so the twin takes no value.',
  },
};
