/** A label's wish: the middle of where it would stand, and how high it is. */
export interface Wish {
  at: number;
  height: number;
}

/**
 * Where labels stand so that none lies on another, each as near to its wish as can be, between `low` and `high`. Labels that
 * touch move as one block, whose middle is the mean of what its labels wish. Labels too high for the room overflow it below.
 */
export function apart(wishes: readonly Wish[], low: number, high: number): number[] {
  const order = wishes.map((_, index) => index).sort((a, b) => at(wishes, a) - at(wishes, b) || a - b);
  let blocks: Block[] = [];
  for (const index of order) blocks = joined([...blocks, within(wishes, [index], low, high)], wishes, low, high);
  const places = new Array<number>(wishes.length).fill(0);
  for (const { members, top } of blocks) {
    let below = top;
    for (const member of members) {
      places[member] = below + heightOf(wishes, member) / 2;
      below += heightOf(wishes, member);
    }
  }
  return places;
}

interface Block {
  members: number[];
  top: number;
  height: number;
}

function joined(blocks: Block[], wishes: readonly Wish[], low: number, high: number): Block[] {
  const [before, last] = blocks.slice(-2);
  if (!before || !last || before.top + before.height <= last.top) return blocks;
  return joined([...blocks.slice(0, -2), within(wishes, [...before.members, ...last.members], low, high)], wishes, low, high);
}

/** The block of these labels in their order, as near to their wishes as the room allows. */
function within(wishes: readonly Wish[], members: number[], low: number, high: number): Block {
  let height = 0;
  let sum = 0;
  for (const member of members) {
    sum += at(wishes, member) - heightOf(wishes, member) / 2 - height;
    height += heightOf(wishes, member);
  }
  return { members, height, top: Math.max(low, Math.min(high - height, sum / members.length)) };
}

function at(wishes: readonly Wish[], index: number): number {
  return wishes[index]?.at ?? 0;
}

function heightOf(wishes: readonly Wish[], index: number): number {
  return wishes[index]?.height ?? 0;
}
