import { several } from '../../../rating/words.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FormId } from '../../../ui/form-id.tsx';
import { Button, ButtonLink } from '../../../ui/govuk/button.tsx';
import { InstitutionStrip } from '../../../ui/institution-strip.tsx';
import { Page } from '../../../ui/page.tsx';
import { cyclePath, isLocked } from '../../evidence/index.ts';
import { agreementState } from '../agreement-state.ts';
import type { PartnersShown } from '../load-partners.ts';
import { NEEDED_KINDS, PARTNER_KINDS } from '../partner.ts';
import type { PartnersPageProps } from './partners-shown.ts';
import { PartnersTable } from './partners-table.tsx';
import { SharedPart } from './shared-part.tsx';

/** Whom an institution works with, what is agreed with them, and what it shares with others. */
export function PartnersPage({ shown, may, date }: PartnersPageProps) {
  const { cycle, institution, partners, path } = shown;
  const rated = `${cyclePath(cycle)}/institutions/${institution.id}`;
  const crumbs = [{ text: 'Home', href: '/' }, { text: institution.name, href: rated }, { text: 'Partners' }];
  return (
    <Page title="Partners" caption={`${institution.name}, ${cycle.year}`} crumbs={crumbs} width="wide">
      <InstitutionStrip path={rated} current="partners" />
      {isLocked(cycle) && <p>The ratings of {cycle.year} are published, so that this register stays as it is.</p>}
      {partners.length === 0 ? (
        <Nobody path={path} mayWrite={may.write} />
      ) : (
        <>
          <p class="lede">{headline(shown, date)}</p>
          <ToConfirm shown={shown} mayWrite={may.write} />
          <Missing shown={shown} />
          <div class="evidence__acts partners__acts">
            {may.write && <ButtonLink href={`${path}/partner`}>Add a partner</ButtonLink>}
            <a href={`${path}.csv`}>Download this list (CSV)</a>
          </div>
          <PartnersTable shown={shown} may={may} date={date} />
        </>
      )}
      <SharedPart shown={shown} mayWrite={may.write} />
    </Page>
  );
}

/** What there is, and first of all what somebody should look at. */
function headline({ partners }: PartnersShown, date: string): string {
  const states = partners.map((partner) => agreementState(partner, date));
  const of = (state: string) => states.filter((one) => one === state).length;
  const [past, soon, none] = [of('past'), of('due-soon'), of('none')];
  const parts = [
    past > 0 && `${several(past, 'review is', 'reviews are')} overdue`,
    soon > 0 && `${several(soon, 'review is', 'reviews are')} due within two months`,
    none > 0 ? `with ${none === partners.length ? 'none of them is anything' : `${none} of them nothing is`} in writing` : 'all have it in writing',
  ];
  return `${several(partners.length, 'partner')}: ${parts.filter(Boolean).join('; ')}.`;
}

function ToConfirm({ shown: { partners, path }, mayWrite }: { shown: PartnersShown; mayWrite: boolean }) {
  const waiting = partners.filter(({ toConfirm }) => toConfirm).length;
  if (waiting === 0) return null;
  return (
    <div class="evidence__warning">
      <p>
        <strong>{several(waiting, 'partner')} to be confirmed.</strong> {waiting === 1 ? 'It was' : 'They were'} carried over from last year. Take out
        first who does not work with you any more, and change what is not right: saving a partner confirms it.
      </p>
      {mayWrite && (
        <form method="post" action={`${path}/confirm`}>
          <FormId />
          <Button preventDoubleClick>{waiting === 1 ? 'It still holds: confirm' : 'All others still hold: confirm'}</Button>
        </form>
      )}
    </div>
  );
}

/** Kinds of partner that every student should meet and that nobody here stands for. */
function Missing({ shown: { partners } }: { shown: PartnersShown }) {
  const missing = NEEDED_KINDS.filter((kind) => !partners.some((partner) => partner.kind === kind));
  if (missing.length === 0) return null;
  return <p>Not in the register yet: {missing.map((kind) => `any ${PARTNER_KINDS[kind].toLowerCase()}`).join(', ')}.</p>;
}

function Nobody({ path, mayWrite }: { path: string; mayWrite: boolean }) {
  return (
    <EmptyState title="No partner is in the register yet" next={mayWrite ? { text: 'Add the first partner', href: `${path}/partner` } : undefined}>
      {mayWrite
        ? 'Employers, colleges, universities, charities and services that help you guide students stand here, with what they give and what you agreed. An organisation and a role are enough: nobody is named.'
        : 'The careers lead of the institution, or the partnership, says here which organisations help to guide students, and what is agreed with them.'}
    </EmptyState>
  );
}
