export type Side = 'institution' | 'partnership';

/** Who acts: a side, and whether this person may sign for it (a head; a partnership lead). Others of the side may propose. A viewer has no side. */
export interface Actor {
  person: string;
  side: Side | null;
  maySign: boolean;
}

/** Something done about the agreement. Only ever added to: what is agreed follows from all of them. */
export type AgreementAct =
  | { act: 'propose'; by: Actor; hash: string; at: string }
  | { act: 'sign'; by: Actor; hash: string; at: string }
  | { act: 'dissent'; by: Actor; hash: string; words: string; at: string };

export interface Signature {
  person: string;
  at: string;
}

export interface Proposal {
  hash: string;
  signatures: Partial<Record<Side, Signature>>;
}

/** A content that both sides signed. */
export interface AgreedVersion {
  hash: string;
  signatures: Record<Side, Signature>;
}

export interface Agreement {
  /** What waits for signatures: the first plan or an amendment; null where nothing does. */
  proposal: Proposal | null;
  /** Every version that both signed, oldest first. The last is in force, also while an amendment waits. */
  agreed: readonly AgreedVersion[];
  dissent: readonly { side: Side; person: string; hash: string; words: string; at: string }[];
}

export const NO_AGREEMENT: Agreement = { proposal: null, agreed: [], dissent: [] };

/** Why an act is not taken. */
export type Refusal = 'no-side' | 'may-not-sign' | 'nothing-proposed' | 'other-content' | 'already-signed' | 'already-in-force' | 'no-words';

/** The agreement after an act, or why it is refused; a refused act changes nothing. A new proposal begins without signatures. */
export function afterAct(agreement: Agreement, act: AgreementAct): Agreement | { refused: Refusal } {
  const { side } = act.by;
  if (side === null) return { refused: 'no-side' };
  if (act.act === 'propose') return proposed(agreement, act.hash);
  return act.act === 'sign' ? signed(agreement, side, act) : dissented(agreement, side, act);
}

function proposed(agreement: Agreement, hash: string): Agreement | { refused: Refusal } {
  if (inForce(agreement)?.hash === hash) return { refused: 'already-in-force' };
  // Proposing the same again must not throw away a signature on it.
  if (agreement.proposal?.hash === hash) return agreement;
  return { ...agreement, proposal: { hash, signatures: {} } };
}

function signed(agreement: Agreement, side: Side, { by, hash, at }: AgreementAct): Agreement | { refused: Refusal } {
  const { proposal } = agreement;
  if (!by.maySign) return { refused: 'may-not-sign' };
  if (!proposal) return { refused: 'nothing-proposed' };
  if (proposal.hash !== hash) return { refused: 'other-content' };
  if (proposal.signatures[side]) return { refused: 'already-signed' };
  const { institution, partnership } = { ...proposal.signatures, [side]: { person: by.person, at } } as Proposal['signatures'];
  if (institution && partnership)
    return { ...agreement, proposal: null, agreed: [...agreement.agreed, { hash, signatures: { institution, partnership } }] };
  return { ...agreement, proposal: { hash, signatures: { ...proposal.signatures, [side]: { person: by.person, at } } } };
}

/** Dissent stands beside the agreement and stops nothing. It can be about what waits or what is in force. */
function dissented(
  agreement: Agreement,
  side: Side,
  { by, hash, words, at }: Extract<AgreementAct, { act: 'dissent' }>,
): Agreement | { refused: Refusal } {
  if (words.trim() === '') return { refused: 'no-words' };
  if (hash !== agreement.proposal?.hash && hash !== inForce(agreement)?.hash) return { refused: 'other-content' };
  return { ...agreement, dissent: [...agreement.dissent, { side, person: by.person, hash, words, at }] };
}

/** The version that counts; null where both have signed none. */
export function inForce({ agreed }: Agreement): AgreedVersion | null {
  return agreed.at(-1) ?? null;
}
