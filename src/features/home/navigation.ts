import type { Reader } from '../../web/reader.ts';

interface Place {
  text: string;
  href: string;
}

const HOME: Place = { text: 'Home', href: '/' };

/** Where the reader can go, in the order in which the work goes. A place that would answer "not found" is not in it. */
export function navigationFor({ as, operating }: Reader): Place[] {
  if (operating)
    return [
      { text: 'Partnerships', href: '/partnerships' },
      { text: 'Service log', href: '/service-log' },
    ];
  if (!as) return [HOME];
  const institution = as.institution
    ? [{ text: 'Institution', href: `/institutions/${as.institution.id}` }]
    : [{ text: 'Institutions', href: '/institutions' }];
  const people =
    as.role === 'partnership-lead' || as.role === 'partnership-analyst' || as.role === 'institution-lead'
      ? [{ text: 'People', href: '/people' }]
      : [];
  const lead =
    as.role === 'partnership-lead' || as.role === 'partnership-analyst'
      ? [
          { text: 'Activity', href: '/activity' },
          { text: 'Partnership', href: '/partnership' },
        ]
      : [];
  return [HOME, ...institution, ...people, ...lead];
}
