import { FormId } from '../../../ui/form-id.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import { SummaryList } from '../../../ui/govuk/summary-list.tsx';
import { Page } from '../../../ui/page.tsx';
import { cyclePath, type Place } from '../../evidence/index.ts';
import { givesText, PARTNER_KINDS, type Partner } from '../partner.ts';
import { sharingState } from '../sharing.ts';

interface SharePartnerPageProps {
  place: Place;
  partner: Partner;
}

/** Before a partner is shared: who will see what, and what the other side has to do. */
export function SharePartnerPage({ place: { cycle, institution, path }, partner }: SharePartnerPageProps) {
  const state = sharingState(partner);
  const title = state === 'kept' ? 'Share a partner' : 'Stop sharing a partner';
  const crumbs = [
    { text: 'Home', href: '/' },
    { text: institution.name, href: `${cyclePath(cycle)}/institutions/${institution.id}` },
    { text: 'Partners', href: path },
    { text: title },
  ];
  return (
    <Page title={title} caption={`${institution.name}, ${cycle.year}`} crumbs={crumbs}>
      {state === 'kept' ? <Before partner={partner} /> : <p>{NOW[state]} If you stop, no other institution sees that you work with it.</p>}
      <h2>What others see of it</h2>
      <SummaryList rows={seen(partner, institution.name).map(([key, value]) => ({ key, value: <bdi>{value}</bdi> }))} />
      <p>Nobody but you and the partnership sees what you agreed with it, when that is reviewed, or where it is kept.</p>
      <form method="post" action={`${path}/share`}>
        <FormId />
        <input type="hidden" name="partner" value={partner.id} />
        <input type="hidden" name="version" value={partner.version} />
        <div class="govuk-button-group">
          <Button name="act" value={state === 'kept' ? 'offer' : 'withdraw'} preventDoubleClick>
            {state === 'kept' ? 'Offer to share this partner' : 'Stop sharing'}
          </Button>
          <a href={path}>Cancel</a>
        </div>
      </form>
    </Page>
  );
}

const NOW = {
  offered: 'You offer to share this partner, and the partnership has not answered yet.',
  shared: 'You share this partner with all institutions of the partnership.',
  declined: 'You share this partner with institutions that share it too. The partnership did not take it up for all.',
};

function Before({ partner: { name } }: { partner: Partner }) {
  return (
    <>
      <p>You offer, and the other side decides:</p>
      <ul>
        <li>if the partnership accepts, all its institutions see it</li>
        <li>
          institutions that work with <bdi>{name}</bdi> too are told that somebody offers to share it, not who. If they share theirs, they see yours
          and you see theirs
        </li>
      </ul>
      <p>You can stop at any time. Another name ends it too, for it was this organisation that you offered.</p>
    </>
  );
}

function seen(partner: Partner, institution: string): [string, string][] {
  const { name, kind, contactRole } = partner;
  return [
    ['Organisation', name],
    ['Kind', PARTNER_KINDS[kind]],
    ['Whom to ask for', contactRole ?? 'Not said'],
    ['What it gives', givesText(partner) || 'Not said'],
    ['Who works with it', institution],
  ];
}
