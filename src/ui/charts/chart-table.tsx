import type { ChartTable } from './chart.ts';

/** The same figures for those who would rather read than look, and for copying. */
export function FiguresAsTable({ table: { columns, rows }, of }: { table: ChartTable; of: string }) {
  return (
    <details class="chart__figures">
      <summary>The figures as a table</summary>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in, and a section would be one landmark more. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a telephone is scrolled by keyboard too. */}
      <div class="chart__scroll" role="group" tabIndex={0} aria-label={`Figures: ${of}`}>
        <table class="facts">
          <thead>
            <tr>
              {columns.map((column) => (
                <th scope="col">{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, cells }) => (
              <tr>
                <th scope="row">{name}</th>
                {cells.map((cell) => (
                  <td>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
