import type { Chart } from './chart.ts';
import { ChartKey } from './chart-key.tsx';
import { FiguresAsTable } from './chart-table.tsx';
import { Drawing } from './drawing.tsx';

interface ChartFigureProps {
  chart: Chart;
  /** The level of the heading where the reading is one; left out, the reading is no heading. */
  heading?: 2 | 3 | 4;
}

/** A chart with what it says above it and its figures as a table below: each of the three is enough by itself. */
export function ChartFigure({ chart: { id, reading, subject, key, drawings, notes, table }, heading }: ChartFigureProps) {
  const Reading = heading ? (`h${heading}` as const) : 'p';
  return (
    <figure class="chart" id={id}>
      <figcaption>
        <Reading class="chart__reading">{reading}</Reading>
        <p class="chart__subject">{subject}</p>
      </figcaption>
      {key.length > 0 && <ChartKey entries={key} />}
      {drawings && (
        <>
          <Drawing drawing={drawings.wide} reading={reading} />
          <Drawing drawing={drawings.narrow} reading={reading} />
        </>
      )}
      {notes.map((note) => (
        <p class="chart__note">{note}</p>
      ))}
      {table && <FiguresAsTable table={table} of={subject} />}
    </figure>
  );
}
