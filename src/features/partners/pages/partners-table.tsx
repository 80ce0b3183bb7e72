import { day } from '../../../rating/words.ts';
import { Tag } from '../../../ui/govuk/tag.tsx';
import { type Row, Rows } from '../../../ui/rows.tsx';
import { agreementState, agreementWords } from '../agreement-state.ts';
import { GIVES, PARTNER_KINDS, type Partner } from '../partner.ts';
import { organisationKey } from '../same-organisation.ts';
import { type SharingState, sharingState } from '../sharing.ts';
import type { PartnersPageProps } from './partners-shown.ts';

/** Each partner with what it gives, what is agreed, and who else sees it. */
export function PartnersTable({ shown, may, date }: PartnersPageProps) {
  const columns = ['Partner', 'Gives', 'In writing', 'Shared', ...(may.write ? ['Change'] : [])];
  const rows = shown.partners.map((partner) => rowOf(partner, { shown, may, date }));
  return (
    <div class="register">
      <Rows caption="Partners of this institution" columns={columns.map((title) => ({ title }))} rows={rows} fits />
    </div>
  );
}

function rowOf(partner: Partner, props: PartnersPageProps): Row {
  const { path } = props.shown;
  const cells = [
    <Given partner={partner} />,
    <InWriting partner={partner} date={props.date} />,
    <Shared partner={partner} {...props} />,
    ...(props.may.write ? [<Link href={`${path}/partner?which=${partner.id}`} text="Change" what={partner.name} />] : []),
  ];
  return { id: `partner-${partner.id}`, name: <Who partner={partner} />, cells };
}

function Who({ partner: { name, kind, contactRole, toConfirm } }: { partner: Partner }) {
  return (
    <>
      <bdi>{name}</bdi> {toConfirm && <Tag colour="yellow">To be confirmed</Tag>}
      <small>
        {PARTNER_KINDS[kind]}
        {contactRole && (
          <>
            ; ask for the <bdi>{contactRole}</bdi>
          </>
        )}
      </small>
    </>
  );
}

function Given({ partner: { gives, givesWords } }: { partner: Partner }) {
  if (gives.length === 0 && givesWords === null) return <>Not said</>;
  return (
    <span>
      {gives.map((one) => GIVES[one]).join(', ')}
      {givesWords && (
        <small>
          <bdi>{givesWords}</bdi>
        </small>
      )}
    </span>
  );
}

function InWriting({ partner, date }: { partner: Partner; date: string }) {
  const words = agreementWords(partner, date);
  const more = [partner.agreedOn && `agreed on ${day(partner.agreedOn)}`, partner.keptAt && `kept: ${partner.keptAt}`].filter(Boolean).join('; ');
  return (
    <span>
      {agreementState(partner, date) === 'past' ? <strong>{words}</strong> : words}
      {more && (
        <small>
          <bdi>{more}</bdi>
        </small>
      )}
    </span>
  );
}

const SHARED: Record<SharingState, string> = {
  kept: 'Not shared',
  offered: 'Offered; the partnership has not answered yet',
  shared: 'With all institutions',
  declined: 'Only with those who share it too',
};

function Shared({ partner, shown, may }: PartnersPageProps & { partner: Partner }) {
  const state = sharingState(partner);
  const could = shown.could.has(organisationKey(partner.name));
  const href = `${shown.path}/share?which=${partner.id}`;
  return (
    <span>
      {SHARED[state]}
      {could && <small>Another institution offers to share what it does with this partner.</small>}
      {may.offer && !(partner.toConfirm && state === 'kept') && (
        <small>
          <Link href={href} text={state === 'kept' ? 'Share' : 'Stop sharing'} what={partner.name} />
        </small>
      )}
    </span>
  );
}

/** A link whose words alone would not say about whom. */
export function Link({ href, text, what }: { href: string; text: string; what: string }) {
  return (
    <a href={href}>
      {text}
      <span class="govuk-visually-hidden"> {what}</span>
    </a>
  );
}
