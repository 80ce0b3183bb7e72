import { several } from '../../rating/words.ts';
import type { Step } from '../../web/at-home.ts';
import type { Counts } from './counts.ts';

const INVITE = '/people/invite';

/** In the order in which a new partnership is best set up, with what is done ticked. */
export function firstSteps({ laCodes, institutions, withoutLead, people, invitations }: Omit<Counts, 'toReview' | 'cycles'>): Step[] {
  return [
    {
      text: 'Say which local authorities you cover',
      href: '/partnership/edit',
      why: 'Waymark finds your institutions in national files by their codes',
      done: laCodes > 0,
    },
    {
      text: 'Add your institutions',
      href: institutions > 0 ? '/institutions' : '/institutions/import',
      why: 'the schools and colleges whose careers guidance you judge together',
      done: institutions > 0,
    },
    {
      text: 'Invite your colleagues',
      href: INVITE,
      why: 'a second lead, so that the work does not hang on you alone, and those who help you',
      done: people > 1 || invitations > 0,
    },
    {
      text: 'Invite the careers lead of each institution',
      href: INVITE,
      why: whyCareersLeads(institutions, withoutLead),
      done: institutions > 0 && withoutLead === 0,
    },
  ];
}

function whyCareersLeads(institutions: number, withoutLead: number): string {
  if (withoutLead === 0 || withoutLead === institutions) return 'the person who sees to its careers guidance';
  return `${withoutLead} of ${several(institutions, 'institution')} ${withoutLead === 1 ? 'has' : 'have'} none yet`;
}
