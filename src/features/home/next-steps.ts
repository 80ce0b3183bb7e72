import type { Role } from '../../web/reader.ts';

export interface Step {
  text: string;
  href: string;
  why: string;
}

/** What there is in the partnership so far. */
export interface SoFar {
  institutions: number;
  people: number;
}

/** What somebody in this role does next, by what there is so far. */
export function nextSteps(role: Role, { institutions, people }: SoFar): Step[] {
  if (role !== 'partnership-lead') return [];
  return [
    ...(institutions === 0
      ? [{ text: 'Add your institutions', href: '/institutions/new', why: 'the schools and colleges whose careers guidance you judge' }]
      : []),
    ...(people <= 1
      ? [{ text: 'Invite your colleagues', href: '/people/invite', why: 'analysts of the partnership, and the careers lead of each institution' }]
      : []),
  ];
}
