import { count } from '../../../../rating/words.ts';
import { yearGroupWords } from '../../../../surveys/breakdown.ts';
import type { YearGroup } from '../../../../surveys/year-group.ts';
import type { SurveyUnderWay } from '../load-survey.ts';
import { toldByYear } from '../told-by-year.ts';

/** How many of each year group have answered, where they are enough to be told. */
export function YearCounts({ byYear }: Pick<SurveyUnderWay, 'byYear'>) {
  return (
    <table class="govuk-table">
      <caption class="govuk-table__caption govuk-table__caption--s">Responses by year group</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <th scope="col" class="govuk-table__header">
            Year group
          </th>
          <th scope="col" class="govuk-table__header govuk-table__header--numeric">
            Responses
          </th>
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {toldByYear(byYear).map(({ year, told }) => (
          <tr key={year ?? 0} class="govuk-table__row">
            <th scope="row" class="govuk-table__header">
              {year === null ? 'Did not say' : yearGroupWords(year as YearGroup)}
            </th>
            <td class="govuk-table__cell govuk-table__cell--numeric">{told === null ? 'too few to show' : count(told)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
