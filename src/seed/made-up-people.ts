import type { Role } from '../web/reader.ts';

/** Somebody of the made-up city. The passwords are no secret: they are printed at each start of the demonstration. */
export interface MadeUpPerson {
  name: string;
  email: string;
  password: string;
  roles: { role: Role; institution?: string }[];
}

const at = (name: string, role: Role, institution?: string): MadeUpPerson => ({
  name,
  email: `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@dunmere.example`,
  password: `${name.split(' ').at(-1)?.toLowerCase()} finds the way`,
  roles: [institution === undefined ? { role } : { role, institution }],
});

/** Runs the service, and set it up. */
export const OPERATOR = at('Robin Vale', 'partnership-lead');
/** Leads the partnership; the first whom the operator invites. */
export const LEAD = at('Maya Okafor', 'partnership-lead');

/** Everybody else who accepted their invitation, in the order in which they were invited. */
export const COLLEAGUES: MadeUpPerson[] = [
  at('Tomasz Nowak', 'partnership-analyst'),
  at('Councillor Grace Adeyemi', 'viewer'),
  at('Helen Marsh', 'institution-lead', 'Millrace School'),
  at('Imran Siddiqui', 'institution-editor', 'Millrace School'),
  at('Dr Susan Whitlock', 'institution-head', 'Millrace School'),
  at('Joanna Flint', 'institution-safeguarding', 'Millrace School'),
  at('Bethan Price', 'institution-lead', 'Dunmere Sixth Form College'),
  at('Ruth Castellan', 'institution-head', 'Dunmere Sixth Form College'),
  {
    ...at('Ciarán Doyle', 'institution-lead', 'Larkmoor School'),
    email: 'ciaran.doyle@dunmere.example',
    roles: [
      { role: 'institution-lead', institution: 'Larkmoor School' },
      { role: 'institution-lead', institution: 'Rowanmere School' },
    ],
  },
];

/** Invited, and not here yet. */
export const INVITED: MadeUpPerson[] = [
  at('Yusuf Rahman', 'institution-lead', 'Dunmere College'),
  at('Gareth Lloyd', 'institution-lead', 'Saltmarsh School'),
  at('Oluwaseun Bankole', 'institution-lead', 'Fenmarket Academy'),
  at('Patricia Holloway', 'viewer'),
];

export interface MadeUpNeighbour {
  name: string;
  area: string;
  laCodes: string;
  /** Whether it has begun a cycle: without any evidence so far. */
  cycle: boolean;
  lead: MadeUpPerson;
}

/** Other partnerships on the same Waymark: what happens in one shows in no other. */
export const NEIGHBOURS: MadeUpNeighbour[] = [
  {
    name: 'Westmarsh Careers Partnership',
    area: 'Westmarsh',
    laCodes: '998',
    cycle: true,
    lead: { ...at('Anna Lindqvist', 'partnership-lead'), email: 'anna.lindqvist@westmarsh.example' },
  },
  {
    name: 'Port Ellery 14-19 Partnership',
    area: 'Port Ellery',
    laCodes: '997',
    cycle: false,
    lead: { ...at('Daniel Osei', 'partnership-lead'), email: 'daniel.osei@portellery.example' },
  },
];
