import { inForce } from '../../../action-plan/index.ts';
import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx';
import type { AgreementView } from '../agreement-view.ts';

const FOR = { institution: 'the institution', partnership: 'the partnership' };

/** Putting forward and signing, for whoever may; for others what it waits for. */
export function SignForms({ plan, side, person, may, errors = {} }: AgreementView) {
  const { agreement, hash, actions, content, path } = plan;
  const waits = agreement.proposal?.hash === hash;
  const mine = waits ? agreement.proposal?.signatures[side] : undefined;
  const other = waits ? agreement.proposal?.signatures[side === 'institution' ? 'partnership' : 'institution'] : undefined;
  const isDone = inForce(agreement)?.hash === hash;
  const ready = actions.length > 0 && content.ratings.length > 0 && !isDone;
  if (isDone) return <p class="agreement__state">Ratings and plan as they stand are signed by both sides.</p>;
  return (
    <section aria-labelledby="sign">
      <h2 id="sign">Sign</h2>
      {errors.agreement && (
        <p id="agreement" class="govuk-error-message">
          <span class="govuk-visually-hidden">Error:</span> {errors.agreement}
        </p>
      )}
      {!ready && <p>Nothing can be signed before there are ratings and at least one action.</p>}
      {mine && <p>Your side has signed. It waits for {FOR[side === 'institution' ? 'partnership' : 'institution']}.</p>}
      {ready && may.sign && !mine && other?.person === person && (
        <p>
          You signed this for {FOR[side === 'institution' ? 'partnership' : 'institution']}. Somebody else signs for {FOR[side]}.
        </p>
      )}
      {ready && may.sign && !mine && other?.person !== person && (
        <form method="post" action={`${path}/agreement/signature`} novalidate>
          <FormId />
          <input type="hidden" name="hash" value={hash} />
          <Checkboxes
            name="read"
            legend={`Sign for ${FOR[side]}`}
            items={[{ value: 'yes', text: 'I have read the ratings and the plan on this page, and we agree to them' }]}
            values={[]}
            error={errors.read}
          />
          <Button preventDoubleClick>Sign ratings and plan</Button>
        </form>
      )}
      {ready && may.putForward && !may.sign && !waits && (
        <form method="post" action={`${path}/agreement/proposal`}>
          <FormId />
          <input type="hidden" name="hash" value={hash} />
          <p>Put them forward when the plan is ready: the head and the partnership’s lead are then asked to sign.</p>
          <Button preventDoubleClick>Put ratings and plan forward</Button>
        </form>
      )}
      {waits && !may.sign && !mine && <p>It is put forward. The head signs for the institution, and the lead for the partnership.</p>}
    </section>
  );
}
