import { about, type Entry, EVERYBODY, IN_INSTITUTION, LEADS, LED, RECOGNISED, SIGNED_IN, STRANGERS, WIDE } from './entry.ts';

const anyone: Entry = { open: 'anyone', for: EVERYBODY };
const operator: Entry = { for: ['operator'] };
const partnershipLead: Entry = { for: LEADS };
const bothLeads: Entry = { for: [...LEADS, 'institution-lead'] };
const whoAnswersForIt: Entry = { for: [...LEADS, 'partnership-analyst'] };

/** The lead changes institutions: any of their own partnership. */
const institutionLed = about('institution', { own: ['partnership-lead'], sibling: ['partnership-lead'], elsewhere: ['lead elsewhere'] });
const institutionClosed = about('institutionToClose', { own: ['partnership-lead'], sibling: ['partnership-lead'], elsewhere: ['lead elsewhere'] });
/** Files that a lead sent are for all leads of the partnership. */
const uploadRead = about('registerUpload', { own: ['partnership-lead'], elsewhere: ['lead elsewhere'] });
const takenOver = about('registerImport', { own: ['partnership-lead'], elsewhere: ['lead elsewhere'] });
const seenInPeople = {
  own: [...LED.own, 'partnership-analyst'],
  sibling: [...LED.sibling, 'partnership-analyst'],
  elsewhere: LED.elsewhere,
} as const;
const partnershipRun = about('partnership', { own: ['operator'], sibling: ['operator'], elsewhere: ['operator'] });

/** What there is in a partnership, and the partnerships themselves. */
export const PARTNERSHIP: Record<string, Entry> = {
  'GET /health': anyone,
  'GET /ready': anyone,
  'GET /assets/:name': about('asset', { own: EVERYBODY }, { open: 'anyone' }),
  'GET /about': anyone,
  'GET /accessibility': anyone,
  'GET /privacy': anyone,
  'GET /design': anyone,
  'GET /design/:sample': about('sample', { own: EVERYBODY }, { open: 'anyone' }),
  'GET /set-up/:token': about('setUpLink', { own: EVERYBODY }, { open: 'anyone' }),
  'POST /set-up/:token': about('setUpLink', { own: EVERYBODY }, { open: 'anyone' }),

  'GET /': { for: SIGNED_IN },
  'GET /activity': whoAnswersForIt,
  'GET /service-log': operator,

  'GET /partnership': whoAnswersForIt,
  'GET /partnership/edit': partnershipLead,
  'POST /partnership/edit': partnershipLead,
  'GET /jobs': operator,
  'POST /jobs/:job/run': about('job', { own: ['operator'] }, { acts: true }),
  'GET /partnerships': operator,
  'GET /partnerships/new': operator,
  'POST /partnerships/new': operator,
  'GET /partnerships/:partnership/invite-lead': partnershipRun,
  'POST /partnerships/:partnership/invite-lead': partnershipRun,

  'GET /institutions': { for: [...WIDE, 'lead elsewhere'] },
  'GET /institutions/new': partnershipLead,
  'POST /institutions/new': partnershipLead,
  'GET /institutions/import': partnershipLead,
  'POST /institutions/import': partnershipLead,
  'POST /institutions/import/area': partnershipLead,
  'GET /institutions/import/:upload': uploadRead,
  'POST /institutions/import/:upload': uploadRead,
  'GET /institutions/imports/:taken': takenOver,
  'POST /institutions/imports/:taken/undo': about('registerImport', { own: ['partnership-lead'], elsewhere: ['lead elsewhere'] }, { acts: true }),
  'GET /institutions/:id': about('institution', {
    own: [...WIDE, ...IN_INSTITUTION, 'institution-safeguarding'],
    sibling: WIDE,
    elsewhere: ['lead elsewhere'],
  }),
  'GET /institutions/:id/edit': institutionLed,
  'POST /institutions/:id/edit': institutionLed,
  'GET /institutions/:id/status': institutionClosed,
  'POST /institutions/:id/status': institutionClosed,

  'GET /people': { for: [...LEADS, 'institution-lead', 'partnership-analyst'] },
  'GET /people/invite': bothLeads,
  'POST /people/invite': bothLeads,
  'GET /people/review': bothLeads,
  'POST /people/review': bothLeads,
  'GET /people/:person': about('person', seenInPeople),
  'GET /people/:person/give-role': about('person', LED),
  'POST /people/:person/give-role': about('person', LED),
  'POST /people/:person/sign-out': about('person', LED, { acts: true }),
  'GET /people/:person/leave': about('person', LED),
  'POST /people/:person/leave': about('person', LED, { acts: true }),
  'GET /people/:person/roles/:role/end': about('role', LED),
  'POST /people/:person/roles/:role/end': about('role', LED, { acts: true }),
  'GET /people/invitations/:invitation': about('invitation', seenInPeople),
  'POST /people/invitations/:invitation/send-again': about('invitation', LED, { acts: true }),
  'POST /people/invitations/:invitation/withdraw': about('invitation', LED, { acts: true }),
  // Whoever has the link sees what it is for. Nobody here is the person whom it invites.
  'GET /invitations/:partnership/:secret': about('invitationLink', { own: EVERYBODY, sibling: EVERYBODY }, { open: 'anyone' }),
  'POST /invitations/:partnership/:secret': about(
    'invitationLink',
    { own: STRANGERS, sibling: STRANGERS },
    { open: 'anyone', for: EVERYBODY, seenBy: { own: RECOGNISED, sibling: RECOGNISED } },
  ),
};
