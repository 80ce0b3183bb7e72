import type { ComponentChildren } from 'preact';
import { InstitutionStrip } from '../../../ui/institution-strip.tsx';
import { Page } from '../../../ui/page.tsx';
import { cyclePath, isLocked } from '../../evidence/index.ts';
import type { Programme } from '../load-programme.ts';

/** The ways to look at a programme, by where they stand below its address. */
const VIEWS = { '': 'Activities', '/coverage': 'Coverage', '/calendar': 'Calendar' } as const;

interface FrameProps {
  programme: Programme;
  view: keyof typeof VIEWS;
  children: ComponentChildren;
}

/** What the three views of a programme have in common: where one is, and the way to the other two. */
export function ProgrammeFrame({ programme: { cycle, institution, path }, view, children }: FrameProps) {
  const title = view === '' ? 'Programme' : `Programme: ${VIEWS[view].toLowerCase()}`;
  return (
    <Page title={title} caption={`${institution.name}, ${cycle.year}`} crumbs={crumbsOf({ cycle, institution, path }, VIEWS[view])} width="wide">
      <InstitutionStrip path={`${cyclePath(cycle)}/institutions/${institution.id}`} current="programme" />
      <nav aria-label="Programme">
        <ul class="views">
          {Object.entries(VIEWS).map(([below, text]) => (
            <li>
              <a href={`${path}${below}`} aria-current={below === view ? 'page' : undefined}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {isLocked(cycle) && <p>The ratings of {cycle.year} are published, so that this programme stays as it is.</p>}
      {children}
    </Page>
  );
}

/** The way up from a page below the programme. */
export function crumbsOf({ cycle, institution, path }: Pick<Programme, 'cycle' | 'institution' | 'path'>, here: string) {
  return [
    { text: 'Home', href: '/' },
    { text: institution.name, href: `${cyclePath(cycle)}/institutions/${institution.id}` },
    ...(here === VIEWS[''] ? [{ text: 'Programme' }] : [{ text: 'Programme', href: path }, { text: here }]),
  ];
}
