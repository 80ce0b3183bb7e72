import { ShapeAt } from './shape.tsx';
import type { Tone } from './tone.ts';

/** Shares are 0 to 1 throughout. */
export interface StripProps {
  /** The figure; null where only its range is known. */
  share: number | null;
  /** The 95% interval of the figure, or the range that it lies in. */
  interval: { low: number; high: number } | null;
  /** What the figure is held against: one share, low and high the same, or the range that it lies in. */
  comparator: { name: string; low: number; high: number } | null;
  bands: Band[];
  /** A share as the page writes it: "93.1%". */
  write: (share: number) => string;
  /** Says in a sentence what the drawing shows. */
  sentence: string;
}

/** A stretch of shares and the level it gives: several where a reading leaves it open, none where no criterion holds. */
export interface Band {
  from: number;
  to: number;
  tones: Tone[];
}

/** Room around what must be seen, and the least width of the drawing, both as shares. */
const ROOM = 0.02;
const LEAST_WIDTH = 0.1;
/** Bands narrower than this part of the drawing have no room for their shape. */
const ROOM_FOR_SHAPE = 0.035;

/** Where a figure stands: the point in its interval, what it is held against, and behind them the bands of the levels. */
export function Strip({ share, interval, comparator, bands, write, sentence }: StripProps) {
  const axis = axisOf({ share, interval, comparator, bands });
  const at = (value: number) => `${(((clip(axis, value) - axis.low) / (axis.high - axis.low)) * 100).toFixed(2)}%`;
  return (
    <div class="strip">
      <svg class="strip__svg" width="100%" height="72" aria-hidden="true">
        <rect class="strip__ground" x="0" y="22" width="100%" height="16" />
        {bands.map((band) => (
          <BandOf band={band} axis={axis} at={at} />
        ))}
        {comparator && (
          <>
            {[...new Set([comparator.low, comparator.high])].map((end) => (
              <line class="strip__comparator" x1={at(end)} x2={at(end)} y1="16" y2="42" />
            ))}
            <Label axis={axis} value={comparator.low} y={11} text={`${comparator.name} ${ends(comparator, write)}`} at={at} />
          </>
        )}
        {interval && <line class="strip__interval" x1={at(interval.low)} x2={at(interval.high)} y1="30" y2="30" />}
        {share !== null && (
          <>
            <circle class="strip__point" cx={at(share)} cy="30" r="6" />
            <Label axis={axis} value={share} y={64} text={write(share)} at={at} strong />
          </>
        )}
        <Ends axis={axis} share={share} />
      </svg>
      <p class="unseen">{sentence}</p>
    </div>
  );
}

function ends({ low, high }: { low: number; high: number }, write: StripProps['write']): string {
  return low === high ? write(low) : `${write(low)} to ${write(high)}`;
}

interface Axis {
  low: number;
  high: number;
}

/** All that is drawn, with some room, never below none or above all. */
function axisOf({ share, interval, comparator, bands }: Pick<StripProps, 'share' | 'interval' | 'comparator' | 'bands'>): Axis {
  const bounds = bands.flatMap(({ from, to }) => [from, to]).filter((bound) => bound > 0 && bound < 1);
  const shown = [share, interval?.low, interval?.high, comparator?.low, comparator?.high, ...bounds].filter((value) => typeof value === 'number');
  const high = Math.min(1, Math.ceil((Math.max(...shown) + ROOM) * 100) / 100);
  const low = Math.max(0, Math.floor((Math.min(...shown, high - LEAST_WIDTH) - ROOM) * 100) / 100);
  return { low, high };
}

function clip({ low, high }: Axis, value: number): number {
  return Math.min(high, Math.max(low, value));
}

function BandOf({ band, axis, at }: { band: Band; axis: Axis; at: (value: number) => string }) {
  const [from, to] = [clip(axis, band.from), clip(axis, band.to)];
  const part = (to - from) / (axis.high - axis.low);
  if (part <= 0) return null;
  return (
    <>
      {band.tones.map((tone, index) => (
        // An open stretch shows all the levels it can be, one above the other.
        <rect
          class={`strip__band tone-${tone}`}
          x={at(from)}
          y={22 + (16 * index) / band.tones.length}
          width={`${(part * 100).toFixed(2)}%`}
          height={16 / band.tones.length}
        />
      ))}
      {part >= ROOM_FOR_SHAPE && band.tones.length > 0 && (
        <ShapeAt of={band.tones.length > 1 ? 'unresolved' : (band.tones[0] ?? 'middle')} x={at((from + to) / 2)} y={42} />
      )}
    </>
  );
}

/** A label under or over its place, kept inside the drawing. */
function Label({
  axis,
  value,
  y,
  text,
  at,
  strong,
}: {
  axis: Axis;
  value: number;
  y: number;
  text: string;
  at: (value: number) => string;
  strong?: boolean;
}) {
  const place = (value - axis.low) / (axis.high - axis.low);
  const anchor = place < 0.2 ? 'start' : place > 0.8 ? 'end' : 'middle';
  return (
    <text class={strong ? 'strip__label strip__label--figure' : 'strip__label'} x={at(value)} y={y} text-anchor={anchor}>
      {text}
    </text>
  );
}

/** The ends of the axis, where the figure leaves room for them. */
function Ends({ axis, share }: { axis: Axis; share: number | null }) {
  const place = share === null ? 0.5 : (share - axis.low) / (axis.high - axis.low);
  return (
    <>
      {place > 0.3 && (
        <text class="strip__end" x="0" y={64}>
          {Math.round(axis.low * 100)}%
        </text>
      )}
      {place < 0.7 && (
        <text class="strip__end" x="100%" y={64} text-anchor="end">
          {Math.round(axis.high * 100)}%
        </text>
      )}
    </>
  );
}
