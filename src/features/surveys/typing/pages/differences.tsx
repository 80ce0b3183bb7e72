import type { Difference } from '../differences.ts';

/** Where the two typings differ, place by place. */
export function Differences({ differ }: { differ: Difference[] }) {
  return (
    <table class="govuk-table">
      <caption class="govuk-table__caption govuk-table__caption--s">Where they differ</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {['Sheet', 'Where', 'First', 'Second'].map((title) => (
            <th key={title} scope="col" class="govuk-table__header">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {differ.map(({ sheet, where, first, second }) => (
          <tr key={`${sheet} ${where}`} class="govuk-table__row">
            <th scope="row" class="govuk-table__header">
              {sheet}
            </th>
            {[where, first, second].map((text) => (
              <td key={text} class="govuk-table__cell">
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
