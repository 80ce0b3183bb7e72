import type { VNode } from 'preact';
import { several } from '../../../rating/words.ts';
import { ButtonLink } from '../../../ui/govuk/button.tsx';
import { InsetText } from '../../../ui/govuk/inset-text.tsx';
import { SummaryList } from '../../../ui/govuk/summary-list.tsx';
import { Page } from '../../../ui/page.tsx';
import { type Institution, KINDS, NUMBERS, phaseWords } from '../institution.ts';
import { dayWords } from '../standing/standing-words.ts';

interface InstitutionPageProps {
  institution: Institution;
  /** The one that took it over, for whoever may open its page. */
  successor: Pick<Institution, 'id' | 'name'> | null;
  /** How many have a role there; null for a reader who is not told. */
  people: number | null;
  /** The list of them, for whoever may open it. */
  peoplePath: string | null;
  mayChange: boolean;
  mayList: boolean;
  /** Its ratings, year by year. */
  years: VNode;
}

export function InstitutionPage({ institution, successor, people, peoplePath, mayChange, mayList, years }: InstitutionPageProps) {
  const { id, name, kind, urn } = institution;
  const list = mayList ? [{ text: 'Institutions', href: '/institutions' }] : [];
  return (
    <Page title={name} caption={[KINDS[kind], urn && `URN ${urn}`].filter(Boolean).join(' · ')} crumbs={[HOME, ...list, { text: name }]} width="wide">
      <div class="reading">
        {institution.status !== 'open' && <Gone institution={institution} successor={successor} people={people} path={peoplePath} />}
        <Facts institution={institution} people={people === null ? null : <People number={people} path={peoplePath} />} />
        {mayChange && (
          <div class="govuk-button-group">
            <ButtonLink href={`/institutions/${id}/edit`} variant="secondary">
              Change the details
            </ButtonLink>
            <a href={`/institutions/${id}/status`}>{institution.status === 'open' ? 'Close it, or let it leave' : 'Change, or open it again'}</a>
          </div>
        )}
        {years}
      </div>
    </Page>
  );
}

const HOME = { text: 'Home', href: '/' };

interface GoneProps {
  institution: Institution;
  successor: Pick<Institution, 'id' | 'name'> | null;
  people: number | null;
  path: string | null;
}

/** What became of an institution that is not one of the partnership’s any more, and of those who work there. */
function Gone({ institution: { status, until }, successor, people, path }: GoneProps) {
  const day = until === null ? '' : dayWords(until);
  return (
    <InsetText>
      <p>
        <b>{status === 'closed' ? 'Closed' : 'Left the partnership'}:</b> its last day is {day}.{' '}
        {successor && (
          <>
            It goes on as <a href={`/institutions/${successor.id}`}>{successor.name}</a>.{' '}
          </>
        )}
        It is not rated in cycles whose day comes after; its history stays.
      </p>
      {people !== null && people > 0 && (
        <p>
          {several(people, 'person keeps a role', 'people keep a role')} here until it is ended.{' '}
          {path !== null && <a href={path}>See who, and invitations</a>}
        </p>
      )}
    </InsetText>
  );
}

function Facts({ institution, people }: { institution: Institution; people: VNode | null }) {
  const { kind, phases, roll, urn, laestab, ukprn, earlierUrns } = institution;
  return (
    <SummaryList
      rows={[
        { key: 'Kind', value: KINDS[kind] },
        { key: 'Leavers', value: phaseWords(phases) },
        { key: 'Students on roll', value: roll === null ? NOT_RECORDED : roll.toLocaleString('en-GB') },
        { key: NUMBERS.urn, value: urn ?? NOT_RECORDED },
        earlierUrns.length > 0 && { key: earlierUrns.length === 1 ? 'Earlier URN' : 'Earlier URNs', value: earlierUrns.join(', ') },
        { key: NUMBERS.laestab, value: laestab ? `${laestab.slice(0, 3)}/${laestab.slice(3)}` : NOT_RECORDED },
        { key: NUMBERS.ukprn, value: ukprn ?? NOT_RECORDED },
        people && { key: 'People', value: people },
      ]}
    />
  );
}

function People({ number, path }: { number: number; path: string | null }) {
  if (number === 0) return 'Nobody has a role here yet';
  const words = `${several(number, 'person', 'people')} with a role here`;
  return path === null ? words : <a href={path}>{words}</a>;
}

const NOT_RECORDED = <span class="soft">Not recorded</span>;
