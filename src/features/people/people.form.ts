import { z } from 'zod';
import { isAddress } from '../../mail/address.ts';
import { line, uuid } from '../../web/form.ts';
import { emailField, newPasswordFor, personName } from '../accounts/index.ts';
import { isInInstitution, ROLES, type RoleIn } from './people.policy.ts';

const MISSING = 'Enter the person’s e-mail address';
const email = z
  .string({ error: MISSING })
  .trim()
  .min(1, MISSING)
  .pipe(emailField)
  .refine(isAddress, 'Enter an e-mail address in the right form, like name@school.sch.uk');

const NO_INSTITUTION = 'Choose the institution that the role is in';

/** A role and where: for a role in an institution, which one. What was left in the other field by a role chosen before does not count. */
const roleFields = {
  role: z.enum(ROLES, 'Choose what the person may do'),
  institution: z.preprocess((sent) => (uuid.safeParse(sent).success ? sent : undefined), z.string().optional()),
};

type RoleSent = { role: RoleIn['role']; institution?: string | undefined };

const roleIn = ({ role, institution }: RoleSent): RoleIn => ({ role, institutionId: isInInstitution(role) ? (institution ?? null) : null });

const hasItsInstitution = ({ role, institution }: RoleSent) => !ROLES.includes(role) || !isInInstitution(role) || institution !== undefined;
// Also where another field is wrong: whoever fills in a form is told everything at once.
const institutionMissing = { path: ['institution'], error: NO_INSTITUTION, when: () => true };

export const RoleForm = z.object(roleFields).refine(hasItsInstitution, institutionMissing).transform(roleIn);

export const InviteForm = z
  .object({ name: line('Enter the person’s name'), email, ...roleFields })
  .refine(hasItsInstitution, institutionMissing)
  .transform(({ name, email: address, ...role }) => ({ name, email: address, ...roleIn(role) }));

export const INVITE_FIELDS = ['name', 'email', 'role', 'institution'] as const;

/** Why a role ends. It goes into the activity log, from which nothing is removed. */
export const ReasonForm = z.object({
  reason: z
    .string()
    .trim()
    .max(200, 'Use 200 characters or fewer')
    .refine((text) => !/\p{Cc}/u.test(text), 'Remove the characters that cannot be seen, such as tabs and line breaks')
    .default(''),
});

/** For somebody new; `about` is what a guesser knows of them. */
export function newPersonForm(about: readonly string[]) {
  return z.object({ name: personName, password: newPasswordFor(about) });
}

export { NO_INSTITUTION };
