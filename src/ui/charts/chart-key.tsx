import { Shape } from '../shape.tsx';
import type { KeyEntry, KeySample } from './chart.ts';

/** What the marks mean, in words beside each. */
export function ChartKey({ entries }: { entries: readonly KeyEntry[] }) {
  return (
    <ul class="chart__key" aria-label="Key">
      {entries.map((entry) => (
        <li>
          {entry.kind === 'level' ? (
            <span class={`level level--cell tone-${entry.look}`}>
              <Shape of={entry.look} />
              <span>{entry.words}</span>
            </span>
          ) : (
            <>
              <Sample of={entry.kind} /> {entry.words}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A piece of the drawing, with the classes of the drawing. */
function Sample({ of }: { of: KeySample }) {
  return (
    <svg class="chart__sample" viewBox="0 0 24 16" aria-hidden="true">
      {SAMPLES[of]}
    </svg>
  );
}

const SAMPLES: Record<KeySample, preact.JSX.Element> = {
  band: (
    <g class="chart__band">
      <rect x="0" y="3" width="24" height="10" />
    </g>
  ),
  stroke: (
    <g class="chart__interval">
      <line x1="12" x2="12" y1="1" y2="15" />
    </g>
  ),
  interval: (
    <g class="chart__interval">
      <line x1="2" x2="22" y1="8" y2="8" />
    </g>
  ),
  comparator: (
    <g class="chart__comparator">
      <line x1="12" x2="12" y1="0" y2="16" />
    </g>
  ),
  now: (
    <g class="chart__now">
      <circle cx="12" cy="8" r="6" />
    </g>
  ),
  before: (
    <g class="chart__before">
      <circle cx="12" cy="8" r="6" />
    </g>
  ),
  one: (
    <g class="chart__one">
      <circle cx="12" cy="8" r="7" />
    </g>
  ),
  other: (
    <g class="chart__other">
      <circle cx="12" cy="8" r="5" />
    </g>
  ),
};
