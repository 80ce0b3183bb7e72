import type { FieldErrors } from '../../web/form.ts';

/** Why an act was not done, as sentences beside the fields of its form. Thrown, so that nothing of the act stays. */
export class Refused extends Error {
  readonly errors: FieldErrors;
  /** An open invitation that says the same already. */
  readonly invitation: string | null;

  constructor(errors: FieldErrors, invitation: string | null = null) {
    super('The act was refused.');
    this.errors = errors;
    this.invitation = invitation;
  }
}
