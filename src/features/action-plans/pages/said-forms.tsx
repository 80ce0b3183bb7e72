import { inForce } from '../../../action-plan/index.ts';
import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import { CharacterCount } from '../../../ui/govuk/character-count.tsx';
import { Radios } from '../../../ui/govuk/radios.tsx';
import { LONGEST_SAID } from '../agreement.form.ts';
import type { AgreementView } from '../agreement-view.ts';

const NOTHING = { kind: '', words: '', form_id: '' };

/** A comment, or that one’s side does not agree. Both stay on record beside the agreement and stop nothing. */
export function SaidForms({ plan: { agreement, hash, path }, may, errors = {}, typed = NOTHING }: AgreementView) {
  if (!may.say) return null;
  const canDisagree = may.dissent && (agreement.proposal !== null || inForce(agreement) !== null);
  return (
    <form method="post" action={`${path}/agreement/comments`} novalidate>
      <FormId sent={typed.form_id} />
      <input type="hidden" name="hash" value={hash} />
      {canDisagree ? (
        <Radios
          name="kind"
          legend="Say something beside the agreement"
          items={[
            { value: 'comment', text: 'A comment' },
            { value: 'dissent', text: 'We do not agree', hint: 'It is put on record with your reason, and stops nothing.' },
          ]}
          value={typed.kind || 'comment'}
          error={errors.kind}
        />
      ) : (
        <input type="hidden" name="kind" value="comment" />
      )}
      <CharacterCount
        name="words"
        label={canDisagree ? 'Your words' : 'Your comment'}
        hint="The institution and the partnership read it. No names of students: it stays on record."
        value={typed.words}
        error={errors.words}
        maxlength={LONGEST_SAID}
        rows={4}
      />
      <Button variant="secondary" preventDoubleClick>
        Put it on record
      </Button>
    </form>
  );
}
