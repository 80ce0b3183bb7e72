import type { ComponentChildren } from 'preact';
import { Page, type PageProps } from '../../../ui/page.tsx';
import { cyclePath, type Place } from '../../evidence/index.ts';

interface AuditFrameProps extends Pick<PageProps, 'errors' | 'width'> {
  place: Place;
  title: string;
  children: ComponentChildren;
}

export const AUDIT_TITLE = 'Audit of careers guidance';

/** The frame of every page of an audit below its first one. */
export function AuditFrame({ place, title, children, ...page }: AuditFrameProps) {
  return (
    <Page title={title} caption={captionOf(place)} crumbs={[...crumbsTo(place), { text: 'Audit', href: place.path }, { text: title }]} {...page}>
      {children}
    </Page>
  );
}

export function captionOf({ institution, cycle }: Place): string {
  return `${institution.name}, ${cycle.year}`;
}

export function crumbsTo({ cycle, institution }: Place) {
  return [
    { text: 'Home', href: '/' },
    { text: institution.name, href: `${cyclePath(cycle)}/institutions/${institution.id}` },
  ];
}
