import { csvLine } from '../../shared/csv-line.ts';
import { type AgreementState, agreementState } from './agreement-state.ts';
import { AGREEMENTS, GIVES, PARTNER_KINDS, type Partner } from './partner.ts';
import { type SharingState, sharingState } from './sharing.ts';

export const AGREEMENT_STATE_WORDS: Record<AgreementState, string> = {
  none: 'nothing in writing',
  'no-review': 'no day for its review',
  'in-date': 'in date',
  'due-soon': 'review soon',
  past: 'review overdue',
};

export const SHARING_WORDS: Record<SharingState, string> = {
  kept: 'not shared',
  offered: 'offered',
  shared: 'shared with all institutions',
  declined: 'offered, and declined by the partnership',
};

const HEAD = [
  ...['Institution', 'Partner', 'Kind', 'Ask for', 'Gives', 'More about what it gives', 'Agreement', 'Agreed on', 'Review on'],
  ...['How the agreement stands', 'Kept where', 'Sharing', 'To be confirmed'],
];

/** A partner of an institution a line: UTF-8 with a mark, so that Excel reads it as such. */
export function* partnersAsCsv(institutions: readonly { name: string; partners: readonly Partner[] }[], date: string): Generator<string> {
  yield `\ufeff${csvLine(HEAD)}`;
  for (const { name, partners } of institutions) for (const partner of partners) yield csvLine([name, ...cellsOf(partner, date)]);
}

function cellsOf(partner: Partner, date: string): (string | null)[] {
  const { name, kind, contactRole, gives, givesWords, agreement, agreedOn, reviewOn, keptAt, toConfirm } = partner;
  return [
    ...[name, PARTNER_KINDS[kind], contactRole, gives.map((one) => GIVES[one]).join('; '), givesWords],
    ...[AGREEMENTS[agreement], agreedOn, reviewOn, AGREEMENT_STATE_WORDS[agreementState(partner, date)], keptAt],
    ...[SHARING_WORDS[sharingState(partner)], toConfirm ? 'yes' : 'no'],
  ];
}
