import { emailField, newPassword, newPasswordFor, personName } from '../accounts/index.ts';
import { PartnershipForm } from './partnership.form.ts';

export const SetUpForm = PartnershipForm.extend({ name: personName, email: emailField, password: newPassword }).refine(
  ({ name, email, password }) => newPasswordFor([name, email]).safeParse(password).success,
  { path: ['password'], error: 'Do not use your name or e-mail address in your password' },
);
