import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import { Radios } from '../../../ui/govuk/radios.tsx';
import { Page } from '../../../ui/page.tsx';
import { errorSummary, type FieldErrors } from '../../../web/form.ts';
import { CHOICE_PATH } from '../digest-letter.ts';

const CHOICES = [
  { value: 'weekly', text: 'Once a week', hint: 'On Monday morning' },
  { value: 'daily', text: 'Every day', hint: 'In the morning' },
  { value: 'off', text: 'Never', hint: 'What is next for you stands on your home all the same' },
];

interface LetterChoicePageProps {
  email: string;
  rhythm: string;
  errors?: FieldErrors;
}

export function LetterChoicePage({ email, rhythm, errors = {} }: LetterChoicePageProps) {
  return (
    <Page
      title="Letters about what is due"
      crumbs={[{ text: 'Home', href: '/' }, { text: 'Your account', href: '/account' }, { text: 'Letters' }]}
      errors={errorSummary(errors, ['rhythm'])}
      width="reading"
    >
      <p>
        Waymark writes to <bdi>{email}</bdi> when something is due where you have a role: an award that expires, a survey that is about to close,
        evidence that has not come in. There is one letter for all of it, and none where nothing is due.
      </p>
      <form method="post" action={CHOICE_PATH} novalidate>
        <FormId />
        <Radios name="rhythm" legend="How often do you want a letter?" items={CHOICES} value={rhythm} error={errors.rhythm} />
        <Button preventDoubleClick>Save</Button>
      </form>
    </Page>
  );
}
