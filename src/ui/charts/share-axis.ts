/** An axis of shares: its ends, and the values that are written at it. */
export interface ShareAxis {
  low: number;
  high: number;
  ticks: number[];
}

/** Between ticks, in whole per cent: the smallest that needs no more ticks than there is room for. */
const STEPS = [1, 2, 5, 10, 20, 25];
const LEAST_WIDTH = 10;
/** Against dust of sums: 0.93 * 100 is 93.00000000000001. */
const DUST = 1e-9;

/** An axis around all values, on whole steps, never below none or above all, and wide enough that no small difference looks like a great one. */
export function shareAxis(values: readonly number[], most = 6): ShareAxis {
  const { low, high } = widened(values);
  const step = STEPS.find((step) => Math.ceil(high / step - DUST) - Math.floor(low / step + DUST) < most) ?? 25;
  const first = Math.floor(low / step + DUST);
  const last = Math.ceil(high / step - DUST);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => Math.min(100, (first + index) * step) / 100);
  return { low: ticks[0] ?? 0, high: ticks.at(-1) ?? 1, ticks };
}

function widened(values: readonly number[]): { low: number; high: number } {
  if (values.length === 0) return { low: 0, high: 100 };
  const [least, greatest] = [Math.min(...values) * 100, Math.max(...values) * 100];
  const room = Math.max(0, LEAST_WIDTH - (greatest - least)) / 2;
  const low = Math.max(0, Math.min(least - room, 100 - LEAST_WIDTH));
  return { low, high: Math.min(100, Math.max(greatest + room, low + LEAST_WIDTH)) };
}

/** All shares there are, in quarters. */
export const WHOLE_AXIS: ShareAxis = { low: 0, high: 1, ticks: [0, 0.25, 0.5, 0.75, 1] };

/** "85%": ticks are whole per cents. */
export function tickWords(tick: number): string {
  return `${Math.round(tick * 100)}%`;
}

/** Said where the axis does not begin at none, so that nobody takes a height for the whole. */
export function axisNote({ low, high }: ShareAxis): string[] {
  return low === 0 ? [] : [`The scale runs from ${tickWords(low)} to ${tickWords(high)}, not from 0%.`];
}
