import { several } from '../../../rating/words.ts';
import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import type { Plan } from '../load-plan.ts';
import type { PlanSuggestion } from '../suggestions.ts';

/** As many as are looked at without being asked for. */
const SHOWN = 6;

interface SuggestionsProps {
  plan: Plan;
  suggestions: readonly PlanSuggestion[];
}

/** Actions that would answer what was found: each with the reason, and what it would move. */
export function Suggestions({ plan, suggestions }: SuggestionsProps) {
  const [first, more] = [suggestions.slice(0, SHOWN), suggestions.slice(SHOWN)];
  return (
    <section aria-labelledby="suggestions">
      <h2 id="suggestions">Suggestions</h2>
      <p>Drawn from what is not met yet. Nothing of it is in the plan before you take it over, and you can change all of it.</p>
      <List plan={plan} suggestions={first} />
      {more.length > 0 && (
        <details class="more">
          <summary>{several(more.length, 'more suggestion')}</summary>
          <List plan={plan} suggestions={more} />
        </details>
      )}
    </section>
  );
}

function List({ plan: { path }, suggestions }: SuggestionsProps) {
  return (
    <ul class="suggestions">
      {suggestions.map(({ key, because, moves, usualTime, action }) => (
        <li class="card">
          <h3>
            <bdi>{action.title}</bdi>
          </h3>
          <p>
            <b>Why:</b> <bdi>{action.why ?? because}</bdi>
          </p>
          <p>
            <b>Would move:</b> {moves}
          </p>
          <p class="note">Usually takes {lowerFirst(usualTime)}.</p>
          <form method="post" action={`${path}/suggestions`} class="plan__acts plan__acts--small">
            <FormId />
            <input type="hidden" name="suggestion" value={key} />
            <Button variant="secondary" class="button--small" preventDoubleClick>
              Take into the plan<span class="govuk-visually-hidden">: {action.title}</span>
            </Button>
            <a href={`${path}/action?${new URLSearchParams({ suggestion: key })}`}>
              Change it first<span class="govuk-visually-hidden">: {action.title}</span>
            </a>
          </form>
        </li>
      ))}
    </ul>
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
