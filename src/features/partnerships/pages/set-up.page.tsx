import { Button } from '../../../ui/govuk/button.tsx';
import { Input } from '../../../ui/govuk/input.tsx';
import { PasswordInput } from '../../../ui/govuk/password-input.tsx';
import { Page } from '../../../ui/page.tsx';
import { errorSummary, type FieldErrors } from '../../../web/form.ts';
import { PartnershipFields } from './partnership-fields.tsx';

export const SET_UP_FIELDS = ['name', 'email', 'password', 'partnership', 'area', 'laCodes'] as const;

interface SetUpPageProps {
  token: string;
  typed?: Partial<Record<(typeof SET_UP_FIELDS)[number], string>>;
  errors?: FieldErrors;
}

/** The first page that anybody sees in a new Waymark. */
export function SetUpPage({ token, typed = {}, errors = {} }: SetUpPageProps) {
  const field = (name: (typeof SET_UP_FIELDS)[number]) => ({ name, value: typed[name] ?? '', error: errors[name] });
  return (
    <Page title="Set up Waymark" errors={errorSummary(errors, [...SET_UP_FIELDS])} width="reading">
      <p class="govuk-body">You become the lead of your partnership. You can invite others as soon as you are in.</p>
      <form method="post" action={`/set-up/${token}`} novalidate>
        <h2 class="govuk-heading-m">You</h2>
        <Input {...field('name')} label="Your name" autocomplete="name" />
        <Input {...field('email')} type="email" label="Your e-mail address" hint="You sign in with it." autocomplete="username" spellcheck={false} />
        <PasswordInput
          name="password"
          error={errors.password}
          label="Choose a password"
          hint="12 characters or more. Three or four words that do not belong together are easy to keep in mind."
          autocomplete="new-password"
        />
        <h2 class="govuk-heading-m">Your partnership</h2>
        <PartnershipFields typed={typed} errors={errors} />
        <Button preventDoubleClick>Set up Waymark</Button>
      </form>
    </Page>
  );
}
