import type { VNode } from 'preact';
import { several } from '../../../rating/words.ts';
import { ButtonLink } from '../../../ui/govuk/button.tsx';
import { SummaryList } from '../../../ui/govuk/summary-list.tsx';
import { Page } from '../../../ui/page.tsx';
import { type Institution, KINDS, NUMBERS, phaseWords } from '../institution.ts';

interface InstitutionPageProps {
  institution: Institution;
  /** How many have a role there; null for a reader who is not told. */
  people: number | null;
  /** The list of them, for whoever may open it. */
  peoplePath: string | null;
  mayChange: boolean;
  mayList: boolean;
  /** Its ratings, year by year. */
  years: VNode;
}

export function InstitutionPage({ institution, people, peoplePath, mayChange, mayList, years }: InstitutionPageProps) {
  const { id, name, kind, urn } = institution;
  const list = mayList ? [{ text: 'Institutions', href: '/institutions' }] : [];
  return (
    <Page title={name} caption={[KINDS[kind], urn && `URN ${urn}`].filter(Boolean).join(' · ')} crumbs={[HOME, ...list, { text: name }]} width="wide">
      <div class="reading">
        <Facts institution={institution} people={people === null ? null : <People number={people} path={peoplePath} />} />
        {mayChange && (
          <ButtonLink href={`/institutions/${id}/edit`} variant="secondary">
            Change the details
          </ButtonLink>
        )}
        {years}
      </div>
    </Page>
  );
}

const HOME = { text: 'Home', href: '/' };

function Facts({ institution, people }: { institution: Institution; people: VNode | null }) {
  const { kind, phases, urn, laestab, ukprn, earlierUrns } = institution;
  return (
    <SummaryList
      rows={[
        { key: 'Kind', value: KINDS[kind] },
        { key: 'Leavers', value: phaseWords(phases) },
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
