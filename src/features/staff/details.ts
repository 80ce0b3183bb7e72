import type { IsoDate } from '../../rating/evidence.ts';
import { day } from '../../rating/words.ts';

export const EMPLOYMENTS = { employed: 'Employed here', 'bought-in': 'Bought in' } as const;
export type Employment = keyof typeof EMPLOYMENTS;

/** What the register keeps of a person beside what the rating rests on. */
export interface Details {
  /** Only where the institution wishes. Shown to those who work with the register, and put out nowhere. */
  name: string | null;
  title: string | null;
  body: string | null;
  awardedOn: IsoDate | null;
  proof: string | null;
  proofLink: string | null;
  towardsTitle: string | null;
  towardsSince: IsoDate | null;
  towardsExpected: IsoDate | null;
  onCdiRegister: boolean | null;
  employment: Employment | null;
  trainedOtherwise: boolean;
}

export const NO_DETAILS: Details = {
  name: null,
  title: null,
  body: null,
  awardedOn: null,
  proof: null,
  proofLink: null,
  towardsTitle: null,
  towardsSince: null,
  towardsExpected: null,
  onCdiRegister: null,
  employment: null,
  trainedOtherwise: false,
};

/** "Diploma in Career Guidance, awarded by the college on 3 July 2024" */
export function qualificationWords({ title, body, awardedOn }: Details): string {
  const award = [body && `awarded by ${body}`, awardedOn && `${body ? '' : 'awarded '}on ${day(awardedOn)}`].filter(Boolean).join(' ');
  return [title, award].filter(Boolean).join(', ');
}

export function towardsWords({ towardsTitle, towardsSince, towardsExpected }: Details): string {
  return [towardsTitle, towardsSince && `since ${day(towardsSince)}`, towardsExpected && `expected by ${day(towardsExpected)}`]
    .filter(Boolean)
    .join(', ');
}

/** For the activity log: never the name. */
export function loggedDetails(details: Details): string {
  const { proof, proofLink, onCdiRegister, employment } = details;
  const register = onCdiRegister === null ? '' : onCdiRegister ? 'on the CDI register' : 'not on the CDI register';
  const parts = [qualificationWords(details), towardsWords(details), register, employment ? EMPLOYMENTS[employment] : '', proof, proofLink];
  return parts.filter(Boolean).join('; ');
}
