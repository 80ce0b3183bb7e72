/** Marks criteria, or a whole framework, that the partnership has not adopted. */
export function ProposalMark() {
  return <span class="proposal">Proposed criteria</span>;
}
