import type { Reader } from '../../web/reader.ts';
import { canReadActivity, canReadServiceLog } from '../activity-log/index.ts';
import { canSeeCity } from '../city/index.ts';
import { canSeeCycles } from '../cycles/index.ts';
import { canImport } from '../imports/index.ts';
import { canListInstitutions } from '../institutions/index.ts';
import { canRunJobs } from '../operators/index.ts';
import { canRunPartnerships, canSeePartnership } from '../partnerships/index.ts';
import { canSeePeople } from '../people/index.ts';
import { canReadWords, canSeeSurveys } from '../surveys/index.ts';
import { worksAtInstitution } from './own-places.routes.tsx';

interface Place {
  text: string;
  href: string;
  /** Addresses of its pages that do not begin with its own. */
  pages?: RegExp;
}

/** All there are, in the order in which the work goes, each with who may go there. */
const PLACES: (Place & { open(reader: Reader): boolean })[] = [
  { text: 'Home', href: '/', open: ({ operating }) => !operating },
  { text: 'City', href: '/city', open: canSeeCity, pages: /^\/cycles\/[^/]+\/(city|missing|training|audits)(\/|$)/ },
  {
    text: 'Ratings',
    href: '/ratings',
    open: worksAtInstitution,
    pages: /^\/cycles\/[^/]+\/institutions\/[^/]+(?!\/(evidence|staff|audit|programme))(\/[^/]+)?$/,
  },
  {
    text: 'Evidence',
    href: '/evidence',
    open: worksAtInstitution,
    pages: /^\/cycles\/[^/]+\/institutions\/[^/]+\/(evidence|staff|audit|programme)(\/|$)/,
  },
  { text: 'Surveys', href: '/surveys', open: canSeeSurveys, pages: /^\/cycles\/[^/]+\/(institutions\/[^/]+\/)?surveys(\/|$)/ },
  { text: 'Words', href: '/words', open: canReadWords, pages: /^\/cycles\/[^/]+\/institutions\/[^/]+\/surveys\/[^/]+\/words$/ },
  { text: 'Institutions', href: '/institutions', open: canListInstitutions },
  { text: 'Cycles', href: '/cycles', open: canSeeCycles },
  { text: 'Evidence', href: '/imports', open: canImport, pages: /^\/cycles\/[^/]+\/imports(\/|$)/ },
  { text: 'People', href: '/people', open: canSeePeople },
  { text: 'Activity', href: '/activity', open: canReadActivity },
  { text: 'Partnership', href: '/partnership', open: canSeePartnership },
  { text: 'Partnerships', href: '/partnerships', open: canRunPartnerships },
  { text: 'Jobs', href: '/jobs', open: canRunJobs },
  { text: 'Service log', href: '/service-log', open: canReadServiceLog },
];

/** Where the reader can go. A place that would answer "not found" is not in it. */
export function navigationFor(reader: Reader): Place[] {
  return PLACES.filter(({ open }) => open(reader)).map(({ open: _, ...place }) => place);
}
