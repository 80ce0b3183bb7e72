import { all } from '../../../rating/words.ts';
import { SummaryList } from '../../../ui/govuk/summary-list.tsx';
import { KeyFigure, KeyFigures } from '../../../ui/key-figures.tsx';
import { Page } from '../../../ui/page.tsx';
import type { Fact } from '../../../web/at-home.ts';
import { type RoleInUse, roleTitle } from '../../../web/reader.ts';
import type { Contacts } from '../../people/index.ts';
import type { Next } from '../next-steps.ts';
import type { Part } from '../part-in-it.ts';
import type { Recent } from '../recent.ts';
import { NextSteps } from './next.tsx';
import { Recently } from './recently.tsx';

interface HomePageProps {
  as: RoleInUse;
  part: Part;
  next: Next;
  facts: Fact[];
  recent: Recent[];
  /** Whom the reader asks; null for those whom others ask. */
  contacts: Contacts | null;
}

/** What Waymark is for the reader, what they do next, how things stand, and what comes after. */
export function HomePage({ as, part, next, facts, recent, contacts }: HomePageProps) {
  const { partnership, institution, role } = as;
  return (
    <Page
      title={institution ? `Your work at ${institution.name}` : partnership.name}
      caption={`${institution ? partnership.name : partnership.area} · ${roleTitle(role)}`}
      width="wide"
    >
      <p class="say">{part.purpose}</p>
      <NextSteps next={next} nothing={part.nothing} />
      <h2>At a glance</h2>
      <KeyFigures>{facts.map(factOf)}</KeyFigures>
      {institution && (
        <p>
          <a href={`/institutions/${institution.id}`}>The details of your institution</a>: kind, leavers and numbers
        </p>
      )}
      <Recently recent={recent} />
      <h2>How a year goes</h2>
      <ol>
        {part.year.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      {contacts && <WhoToAsk as={as} contacts={contacts} />}
    </Page>
  );
}

function factOf({ figure, link, text }: Fact) {
  return (
    <KeyFigure figure={figure}>
      {link && <a href={link.href}>{link.text}</a>} {text}
    </KeyFigure>
  );
}

function WhoToAsk({ as: { role, institution }, contacts: { partnershipLeads, careersLeads } }: { as: RoleInUse; contacts: Contacts }) {
  const askCareersLead = institution !== null && role !== 'institution-lead';
  return (
    <>
      <h2>Who to ask</h2>
      <SummaryList
        rows={[
          askCareersLead && { key: 'Careers lead', value: <Names names={careersLeads} /> },
          { key: 'Partnership lead', value: <Names names={partnershipLeads} /> },
        ]}
      />
    </>
  );
}

function Names({ names }: { names: string[] }) {
  return names.length === 0 ? <span class="soft">Nobody yet</span> : <bdi>{all(names)}</bdi>;
}
