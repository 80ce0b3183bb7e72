import { inForce } from '../../../action-plan/index.ts';
import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx';
import { Details } from '../../../ui/govuk/details.tsx';
import type { AgreementView } from '../agreement-view.ts';

const FOR = { institution: 'the institution', partnership: 'the partnership' };

/** Putting forward and signing, for whoever may; for others what it waits for. */
export function SignForms(view: AgreementView) {
  const { plan, putForward, may, errors = {} } = view;
  const { agreement, hash, content } = plan;
  const isDone = inForce(agreement)?.hash === hash;
  // Where the ratings alone moved since, nobody has to sign again: the form is there for whoever wants to.
  const planStands = agreement.proposal === null && JSON.stringify(putForward.inForce?.plan) === JSON.stringify(content.plan);
  const isQuiet = planStands && !errors.agreement && !errors.read;
  if (isDone || (isQuiet && !may.sign && !may.putForward)) return isDone ? <p>{DONE}</p> : null;
  return (
    <section aria-labelledby="sign">
      <h2 id="sign">Sign</h2>
      {errors.agreement && (
        <p id="agreement" class="govuk-error-message">
          <span class="govuk-visually-hidden">Error:</span> {errors.agreement}
        </p>
      )}
      {isQuiet ? (
        <Details summary="Sign again, with the ratings as they are now">
          <Forms {...view} />
        </Details>
      ) : (
        <Forms {...view} />
      )}
    </section>
  );
}

const DONE = 'Ratings and plan as they stand are signed by both sides.';

function Forms({ plan: { agreement, hash, actions, content, path }, side, person, may, errors = {} }: AgreementView) {
  const otherSide = side === 'institution' ? 'partnership' : 'institution';
  const waits = agreement.proposal?.hash === hash;
  const [mine, other] = waits ? [agreement.proposal?.signatures[side], agreement.proposal?.signatures[otherSide]] : [];
  if (actions.length === 0 || content.ratings.length === 0) return <p>Nothing can be signed before there are ratings and at least one action.</p>;
  if (mine) return <p>Your side has signed. It waits for {FOR[otherSide]}.</p>;
  if (may.sign && other?.person === person)
    return (
      <p>
        You signed this for {FOR[otherSide]}. Somebody else signs for {FOR[side]}.
      </p>
    );
  if (may.sign) return <SignForm address={`${path}/agreement/signature`} hash={hash} what={FOR[side]} error={errors.read} />;
  if (waits) return <p>It is put forward. The head signs for the institution, and the lead for the partnership.</p>;
  return may.putForward ? <PutForwardForm address={`${path}/agreement/proposal`} hash={hash} /> : <p>It is not put forward yet.</p>;
}

function SignForm({ address, hash, what, error }: { address: string; hash: string; what: string; error: string | undefined }) {
  return (
    <form method="post" action={address} novalidate>
      <FormId />
      <input type="hidden" name="hash" value={hash} />
      <Checkboxes
        name="read"
        legend={`Sign for ${what}`}
        items={[{ value: 'yes', text: 'I have read the ratings and the plan on this page, and we agree to them' }]}
        values={[]}
        error={error}
      />
      <Button preventDoubleClick>Sign ratings and plan</Button>
    </form>
  );
}

function PutForwardForm({ address, hash }: { address: string; hash: string }) {
  return (
    <form method="post" action={address}>
      <FormId />
      <input type="hidden" name="hash" value={hash} />
      <p>Put them forward when the plan is ready: the head and the partnership’s lead are then asked to sign.</p>
      <Button preventDoubleClick>Put ratings and plan forward</Button>
    </form>
  );
}
