import type { IsoDate } from '../../rating/evidence.ts';
import { day } from '../../rating/words.ts';
import type { Answer } from './sharing.ts';

/** What an organisation is. Partnerships compare these, so that everybody chooses from the same. */
export const PARTNER_KINDS = {
  employer: 'Employer',
  'employer-body': 'Chamber of trade or sector body',
  college: 'College',
  university: 'University',
  'training-provider': 'Training provider',
  'careers-body': 'Careers company or careers hub',
  'council-service': 'Service of the council',
  charity: 'Charity or community group',
  health: 'Health service',
  school: 'School',
  other: 'Something else',
} as const;

export type PartnerKind = keyof typeof PARTNER_KINDS;
export const PARTNER_KIND_IDS = Object.keys(PARTNER_KINDS) as PartnerKind[];

/** Students should meet each of these; an institution without one has a gap. */
export const NEEDED_KINDS = ['employer', 'college', 'university', 'training-provider'] as const satisfies PartnerKind[];

/** What a partner gives. */
export const GIVES = {
  talks: 'Talks and assemblies',
  placements: 'Work experience',
  visits: 'Visits to the workplace or campus',
  mentoring: 'Mentoring',
  interviews: 'Practice interviews and applications',
  lessons: 'Projects and work in lessons',
  tasters: 'Taster days',
  guidance: 'One-to-one guidance',
  information: 'Labour market information',
  support: 'Support for students who need more',
  training: 'Training for staff',
  money: 'Money or equipment',
} as const;

export type Gives = keyof typeof GIVES;
export const GIVES_IDS = Object.keys(GIVES) as Gives[];

export const AGREEMENTS = { none: 'Nothing in writing', agreement: 'A partnership agreement', protocol: 'A protocol' } as const;
export type Agreement = keyof typeof AGREEMENTS;
export const AGREEMENT_IDS = Object.keys(AGREEMENTS) as Agreement[];

/** What an institution says of an organisation that it works with: what a form asks for. */
export interface PartnerDetails {
  name: string;
  kind: PartnerKind;
  /** Whom to ask for, by role. Nobody is named. */
  contactRole: string | null;
  gives: Gives[];
  givesWords: string | null;
  agreement: Agreement;
  agreedOn: IsoDate | null;
  reviewOn: IsoDate | null;
  keptAt: string | null;
}

export interface Partner extends PartnerDetails {
  /** The same from year to year. */
  id: string;
  /** Carried over from last year, and not looked at yet. */
  toConfirm: boolean;
  /** The institution offers to share it. */
  offered: boolean;
  /** What the partnership said to that. */
  answer: Answer | null;
  version: number;
}

export function givesText({ gives, givesWords }: Pick<PartnerDetails, 'gives' | 'givesWords'>): string {
  return [...gives.map((one) => GIVES[one]), givesWords].filter(Boolean).join('; ');
}

/** For the log of activity, and for whoever was slower. */
export function partnerWords(partner: PartnerDetails): string {
  const { name, kind, contactRole, agreement, agreedOn, reviewOn, keptAt } = partner;
  const parts = [
    `${name} (${PARTNER_KINDS[kind].toLowerCase()})`,
    contactRole && `ask for the ${contactRole}`,
    givesText(partner),
    AGREEMENTS[agreement].toLowerCase(),
    agreedOn && `agreed on ${day(agreedOn)}`,
    reviewOn && `review on ${day(reviewOn)}`,
    keptAt && `kept: ${keptAt}`,
  ];
  return parts.filter(Boolean).join('; ');
}
