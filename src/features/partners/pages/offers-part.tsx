import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import { type Row, Rows } from '../../../ui/rows.tsx';
import { type Cycle, cyclePath } from '../../evidence/index.ts';
import type { Entry } from '../city-partners.ts';
import { givesText, PARTNER_KINDS } from '../partner.ts';
import { partnersPath } from '../partners-path.ts';
import type { SharingAct } from '../sharing.ts';

interface OffersPartProps {
  offers: readonly Entry[];
  cycle: Cycle;
  mayAnswer: boolean;
}

/** What institutions offer to share, and the partnership’s answers. */
export function OffersPart({ offers, cycle, mayAnswer }: OffersPartProps) {
  if (offers.length === 0) return null;
  return (
    <section aria-labelledby="offers">
      <h2 id="offers">Offers to share a partner</h2>
      <p>
        What you accept is seen by all institutions: the organisation, whom to ask for, what it gives, and which institution works with it. Nobody but
        you and that institution sees what is agreed.
      </p>
      <div class="register">
        <Rows
          caption="Partners that institutions offer to share"
          columns={['Partner', 'Offered by', 'Gives', 'Answer'].map((title) => ({ title }))}
          rows={offers.map((entry) => rowOf(entry, cycle, mayAnswer))}
          fits
        />
      </div>
    </section>
  );
}

const ANSWERED = { accepted: 'Shared with all institutions', declined: 'Declined' };

function rowOf(entry: Entry, cycle: Cycle, mayAnswer: boolean): Row {
  const { institution, partner } = entry;
  return {
    name: (
      <>
        <bdi>{partner.name}</bdi>
        <small>
          {PARTNER_KINDS[partner.kind]}
          {partner.contactRole && `; ask for the ${partner.contactRole}`}
        </small>
      </>
    ),
    cells: [
      <a href={partnersPath(cycle, institution.id)}>{institution.name}</a>,
      <bdi>{givesText(partner) || 'Not said'}</bdi>,
      <div>
        {partner.answer ? ANSWERED[partner.answer] : !mayAnswer && 'Not answered'}
        {mayAnswer && <AnswerForm entry={entry} cycle={cycle} />}
      </div>,
    ],
  };
}

const POSSIBLE: Record<'none' | 'accepted' | 'declined', { act: SharingAct; text: string }[]> = {
  none: [
    { act: 'accept', text: 'Accept' },
    { act: 'decline', text: 'Decline' },
  ],
  accepted: [{ act: 'decline', text: 'Stop sharing' }],
  declined: [{ act: 'accept', text: 'Accept after all' }],
};

function AnswerForm({ entry: { institution, partner }, cycle }: { entry: Entry; cycle: Cycle }) {
  return (
    <form class="answer-offer" method="post" action={`${cyclePath(cycle)}/partners/answer`}>
      <FormId />
      <input type="hidden" name="institution" value={institution.id} />
      <input type="hidden" name="partner" value={partner.id} />
      <input type="hidden" name="version" value={partner.version} />
      {POSSIBLE[partner.answer ?? 'none'].map(({ act, text }) => (
        <Button name="act" value={act} variant="secondary" preventDoubleClick>
          {text}
          <span class="govuk-visually-hidden">
            {' '}
            {partner.name} of {institution.name}
          </span>
        </Button>
      ))}
    </form>
  );
}
