/** The one-student flag: how few leavers decide this level, as a small ringed number inside or beside its mark. */
export function Flag({ few, spoken = true }: { few: number; spoken?: boolean }) {
  return (
    <span class="flag">
      {few}
      {spoken && <span class="unseen"> {few === 1 ? 'leaver decides' : 'leavers decide'} this level</span>}
    </span>
  );
}
