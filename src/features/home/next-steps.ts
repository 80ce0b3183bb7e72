import { several } from '../../rating/words.ts';
import type { SoFar, SoFarHere } from './so-far.ts';

export interface Step {
  text: string;
  href: string;
  why: string;
  done: boolean;
}

export interface Next {
  title: string;
  steps: Step[];
}

/** What a lead of the partnership does next: until it is set up all of its first steps, with what is done ticked. */
export function nextForLead(soFar: SoFar): Next {
  const first = firstSteps(soFar);
  const settingUp = first.some(({ done }) => !done);
  return settingUp ? { title: 'First steps', steps: [...first, ...review(soFar)] } : { title: TITLE, steps: review(soFar) };
}

/** What a careers lead does next: nobody should do it alone. */
export function nextForCareersLead(soFar: SoFarHere): Next {
  const alone = soFar.people <= 1 && soFar.invitations === 0;
  const why = 'those who work on careers guidance with you, and the head';
  return { title: TITLE, steps: [...(alone ? [{ text: 'Invite your colleagues', href: INVITE, why, done: false }] : []), ...review(soFar)] };
}

export const NOTHING_NEXT: Next = { title: 'Next for you', steps: [] };
const TITLE = NOTHING_NEXT.title;
const INVITE = '/people/invite';

/** In the order in which a new partnership is best set up. */
function firstSteps({ laCodes, institutions, withoutLead, people, invitations }: SoFar): Step[] {
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

function review({ toReview }: SoFarHere): Step[] {
  if (toReview === 0) return [];
  const why = `nobody has looked at ${several(toReview, 'role')} for more than a year`;
  return [{ text: 'Review who has which role', href: '/people/review', why, done: false }];
}
