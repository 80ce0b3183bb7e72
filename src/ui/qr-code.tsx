import { encode } from 'uqr';

interface QrCodeProps {
  text: string;
  label: string;
  class: string;
  /** Squares of quiet ground around it. */
  border: number;
  /** How much of it may be covered or torn: about 7% or 15%. */
  ecc: 'L' | 'M';
  /** In pixels; left out where the style sheet says it. */
  size?: number;
}

/** A square code as a drawing: sharp at any size, and dark on light in dark mode too, because a camera needs it that way round. */
export function QrCode({ text, label, class: look, border, ecc, size }: QrCodeProps) {
  const { data, size: side } = encode(text, { ecc, border });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg class={look} viewBox={`0 0 ${side} ${side}`} width={size} height={size} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={squares.join('')} fill="#000" />
    </svg>
  );
}
