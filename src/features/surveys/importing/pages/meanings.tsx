import type { QuestionColumn } from '../../../../evidence/survey-tools/survey-export.ts';
import { yearGroupWords } from '../../../../surveys/breakdown.ts';
import type { Questionnaire } from '../../../../surveys/questionnaire.ts';
import { LEFT_OUT } from '../../../../surveys/sheet.ts';
import { YEAR_GROUPS } from '../../../../surveys/year-group.ts';
import { Select } from '../../../../ui/govuk/select.tsx';
import { type ColumnChoice, isQuestion, YEAR } from '../choices.ts';

interface MeaningsProps {
  column: QuestionColumn;
  at: number;
  choice: ColumnChoice;
  /** The places of the answers that are asked about. */
  asked: readonly number[];
  questionnaire: Questionnaire;
}

/** What single answers stand for, where Waymark cannot know. */
export function Meanings({ column, at, choice, asked, questionnaire }: MeaningsProps) {
  return (
    <>
      {asked.map((answer) => (
        <Select
          name={`means-${at}-${answer}`}
          label={
            <>
              “<bdi>{column.answers[answer]?.text}</bdi>” stands for<span class="govuk-visually-hidden"> (column {column.heading})</span>
            </>
          }
          items={[{ value: '', text: 'Choose' }, ...lettersFor(choice, questionnaire), { value: LEFT_OUT, text: 'Not answered' }]}
          value={choice.meanings.get(answer) ?? ''}
        />
      ))}
    </>
  );
}

function lettersFor(choice: ColumnChoice, { 'about-me': about }: Questionnaire): { value: string; text: string }[] {
  if (isQuestion(choice)) return AGREEMENT;
  if (choice.role === YEAR) return YEAR_GROUPS.map((year) => ({ value: String(year), text: yearGroupWords(year) }));
  return about.find(({ id }) => `*${id}` === choice.role)?.options.map(({ letter, words }) => ({ value: letter, text: words })) ?? [];
}

const AGREEMENT = [
  { value: '5', text: 'Strongly agree' },
  { value: '4', text: 'Agree' },
  { value: '3', text: 'Neither agree nor disagree' },
  { value: '2', text: 'Disagree' },
  { value: '1', text: 'Strongly disagree' },
  { value: '?', text: 'I don’t know' },
];
