import { emailField, newPassword, personName } from '../accounts/index.ts';
import { PartnershipForm } from './partnership.form.ts';

export const SetUpForm = PartnershipForm.extend({ name: personName, email: emailField, password: newPassword });
