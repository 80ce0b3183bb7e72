import { ButtonLink } from '../../../../ui/govuk/button.tsx';
import { Page } from '../../../../ui/page.tsx';
import { type ProviderProblem, providerProblemWords } from '../provider-problem-words.ts';

/** Why a sign-in with another service came to nothing, and what to do about it. */
export function ProviderProblemPage(problem: ProviderProblem) {
  const { title, what, todo } = providerProblemWords(problem);
  return (
    <Page title={title} width="reading">
      <p class="govuk-body">{what}</p>
      <p class="govuk-body">{todo}</p>
      <ButtonLink href={problem.connecting ? '/account' : '/sign-in'}>
        {problem.connecting ? 'Back to your account' : 'Back to signing in'}
      </ButtonLink>
    </Page>
  );
}
