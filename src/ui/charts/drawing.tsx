import { type ComponentChild, h } from 'preact';
import { ShapeAt } from '../shape.tsx';
import type { Drawing as Drawn, Drawn as Element, PlacedShape } from './chart.ts';

/** A finished drawing as SVG. It is one picture for the ear, and the reading says what it shows. */
export function Drawing({ drawing: { layout, width, height, marks, shapes }, reading }: { drawing: Drawn; reading: string }) {
  return (
    <svg
      class={`chart__svg chart__svg--${layout}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={reading}
      fill="currentColor"
      text-anchor="middle"
    >
      {marks.map(element)}
      {shapes.map((shape) => (
        <Shape {...shape} />
      ))}
    </svg>
  );
}

function element(drawn: Element | string): ComponentChild {
  return typeof drawn === 'string' ? drawn : h(drawn.name, drawn.attributes, drawn.children.map(element));
}

function Shape({ of, x, y }: PlacedShape) {
  return (
    <g class={`chart__shape tone-${of}`}>
      <ShapeAt of={of} x={x.toFixed(2)} y={Number(y.toFixed(2))} />
    </g>
  );
}
