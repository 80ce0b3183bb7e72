import type { SurveyExport } from '../../../../evidence/survey-tools/survey-export.ts';
import { several } from '../../../../rating/words.ts';
import { yearGroupWords } from '../../../../surveys/breakdown.ts';
import type { Questionnaire } from '../../../../surveys/questionnaire.ts';
import { YEAR_GROUPS } from '../../../../surveys/year-group.ts';
import { Checkboxes } from '../../../../ui/govuk/checkboxes.tsx';
import { Select } from '../../../../ui/govuk/select.tsx';
import type { Choices } from '../choices.ts';

interface ForEverybodyProps {
  questionnaire: Questionnaire;
  choices: Choices;
  read: Pick<SurveyExport, 'comments'>;
}

/** What is said of the file as a whole: its year group, and what becomes of what people wrote. */
export function ForEverybody({ questionnaire, choices, read: { comments } }: ForEverybodyProps) {
  const years = YEAR_GROUPS.map((year) => ({ value: String(year), text: yearGroupWords(year) }));
  return (
    <>
      {comments.length > 0 && questionnaire['asks-comment'] && (
        <Checkboxes
          name="words"
          legend="Comments to bring in"
          hint="Only whoever looks after safeguarding reads them, and nobody on this page. Leave them out where people were asked for names."
          items={comments.map(({ heading, count }, at) => ({
            name: `words-${at}`,
            id: `words-${at}`,
            value: 'yes',
            text: `${heading} (${several(count, 'comment', 'comments')})`,
            checked: choices.words[at] ?? false,
          }))}
        />
      )}
      {comments.length > 0 && !questionnaire['asks-comment'] && (
        <p>The file has comments. This survey has no room for words, so that they are left out.</p>
      )}
      {questionnaire['asks-year-group'] && (
        <Select
          name="year"
          label="Year group of everybody in the file"
          hint="Where no column says it"
          items={[{ value: '', text: 'A column says it, or nobody knows' }, ...years]}
          value={choices.yearGroup ?? ''}
        />
      )}
    </>
  );
}
