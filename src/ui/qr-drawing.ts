import { encode } from 'uqr';

export interface QrWanted {
  text: string;
  /** Squares of quiet ground around it; a camera needs four. */
  border: number;
  /** How much of it may be covered or torn: about 7% or 15%. */
  ecc: 'L' | 'M';
}

/** A square code as lines of a drawing: how many squares it is wide, and what is dark, each stretch of a row in one piece. */
export function qrDrawing({ text, border, ecc }: QrWanted): { side: number; dark: string } {
  const { data, size } = encode(text, { ecc, border });
  return { side: size, dark: data.flatMap(stretchesOf).join('') };
}

function stretchesOf(row: boolean[], y: number): string[] {
  const starts = row.flatMap((dark, x) => (dark && !row[x - 1] ? [x] : []));
  return starts.map((x) => {
    const length = row.slice(x).concat(false).indexOf(false);
    return `M${x} ${y}h${length}v1h-${length}z`;
  });
}

/** The same as a file of its own, for documents. */
export function qrSvg(wanted: QrWanted): string {
  const { side, dark } = qrDrawing(wanted);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path fill="#fff" d="M0 0h${side}v${side}h-${side}z"/><path fill="#000" d="${dark}"/></svg>`;
}
