import { type QrWanted, qrDrawing } from './qr-drawing.ts';

interface QrCodeProps extends QrWanted {
  label: string;
  class: string;
  /** In pixels; left out where the style sheet says it. */
  size?: number;
}

/** A square code as a drawing: sharp at any size, and dark on light in dark mode too, because a camera needs it that way round. */
export function QrCode({ label, class: look, size, ...wanted }: QrCodeProps) {
  const { side, dark } = qrDrawing(wanted);
  return (
    <svg class={look} viewBox={`0 0 ${side} ${side}`} width={size} height={size} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={dark} fill="#000" />
    </svg>
  );
}
