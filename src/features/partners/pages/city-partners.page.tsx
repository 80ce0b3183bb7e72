import { several } from '../../../rating/words.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { KeyFigure, KeyFigures } from '../../../ui/key-figures.tsx';
import { Page } from '../../../ui/page.tsx';
import { Rows } from '../../../ui/rows.tsx';
import { cyclePath, isLocked } from '../../evidence/index.ts';
import { type CityPartners, confirmed, offersOf, overdue, sharedByMany, withoutAgreement } from '../city-partners.ts';
import { GIVES, PARTNER_KINDS } from '../partner.ts';
import type { CityPartnersPageProps } from './city-partners-shown.ts';
import { OffersPart } from './offers-part.tsx';
import { OverduePart, WithoutPart } from './partners-to-look-at.tsx';
import { WhoWithWhom } from './who-with-whom.tsx';

/** Who works with whom across the city, what is agreed, and what institutions offer to share. */
export function CityPartnersPage(props: CityPartnersPageProps) {
  const { cycle, city } = props;
  const crumbs = [{ text: 'Home', href: '/' }, { text: `City, ${cycle.year}`, href: `${cyclePath(cycle)}/city` }, { text: 'Partners' }];
  return (
    <Page title="Partners of all institutions" caption={cycle.year} crumbs={crumbs} width="wide">
      {city.entries.length === 0 ? (
        <EmptyState title="No institution has a partner in its register yet" next={{ text: 'Ratings of the city', href: `${cyclePath(cycle)}/city` }}>
          Careers leads write down whom their institution works with. Who works with whom, and what is agreed, stands here then.
        </EmptyState>
      ) : (
        <>
          <Figures city={city} />
          <OffersPart offers={offersOf(city.entries)} cycle={cycle} mayAnswer={!isLocked(cycle)} />
          <WhoWithWhom {...props} />
          <Many city={city} />
          <OverduePart entries={overdue(city.entries)} cycle={cycle} date={props.date} />
          <WithoutPart groups={withoutAgreement(city.entries)} cycle={cycle} />
        </>
      )}
    </Page>
  );
}

function Figures({ city }: { city: CityPartners }) {
  const counted = confirmed(city.entries);
  const [past, none] = [overdue(counted).length, counted.filter(({ state }) => state === 'none').length];
  const waiting = offersOf(counted).filter(({ partner }) => partner.answer === null).length;
  const toConfirm = city.entries.length - counted.length;
  const without = city.institutions.filter(({ id }) => !city.entries.some(({ institution }) => institution.id === id)).length;
  return (
    <KeyFigures>
      <KeyFigure figure={several(city.organisations.length, 'organisation')}>
        {city.organisations.length === 1 ? 'works' : 'work'} with institutions here; {without} of {city.institutions.length} institutions have nobody
        in their register
      </KeyFigure>
      <KeyFigure figure={`${past} of ${counted.length - none}`} act={past > 0}>
        agreements and protocols are past the day of their review
      </KeyFigure>
      <KeyFigure figure={`${none} of ${counted.length}`}>partners have nothing in writing</KeyFigure>
      {waiting > 0 && (
        <KeyFigure figure={several(waiting, 'offer')} act>
          to share a partner {waiting === 1 ? 'waits' : 'wait'} for an answer
        </KeyFigure>
      )}
      {toConfirm > 0 && (
        <KeyFigure figure={several(toConfirm, 'partner')}>carried over from last year {toConfirm === 1 ? 'waits' : 'wait'} to be confirmed</KeyFigure>
      )}
    </KeyFigures>
  );
}

/** Where a word of the partnership reaches several institutions at once. */
function Many({ city: { organisations, institutions } }: Pick<CityPartnersPageProps, 'city'>) {
  const many = sharedByMany(organisations);
  if (many.length === 0) return null;
  const columns = [
    { title: 'Partner' },
    { title: 'Kind' },
    { title: 'Institutions', align: 'number' as const },
    { title: 'In writing with', align: 'number' as const },
    { title: 'Gives' },
  ];
  return (
    <section aria-labelledby="many">
      <h2 id="many">Partners that several institutions have</h2>
      <div class="register">
        <Rows
          caption="Organisations that more than one institution works with"
          columns={columns}
          rows={many.map(({ name, kind, gives, with: entries }) => ({
            name: <bdi>{name}</bdi>,
            cells: [
              PARTNER_KINDS[kind],
              `${entries.size} of ${institutions.length}`,
              `${[...entries.values()].filter(({ state }) => state !== 'none').length} of ${entries.size}`,
              gives.map((one) => GIVES[one]).join(', ') || 'not said',
            ],
          }))}
          fits
        />
      </div>
    </section>
  );
}
