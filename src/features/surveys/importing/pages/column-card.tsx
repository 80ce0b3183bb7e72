import { NUMBER_SCALES } from '../../../../evidence/survey-tools/number-scales.ts';
import { Checkboxes } from '../../../../ui/govuk/checkboxes.tsx';
import { Select } from '../../../../ui/govuk/select.tsx';
import { isQuestion, YES_AS_AGREE } from '../choices.ts';
import type { How } from '../propose-choices.ts';
import { Meanings } from './meanings.tsx';
import type { PreviewPageProps } from './preview.page.tsx';
import { rolesToChoose } from './roles-to-choose.ts';

const MOST_SHOWN = 6;

const HOW: Record<How, string | null> = {
  remembered: 'As it was matched last time.',
  'same-words': 'It has the words of the question.',
  'close-words': 'Suggested, for the words are close. Check it.',
  year: 'Suggested, for the answers are year groups.',
  about: 'Suggested, for it asks the same about the person.',
  none: null,
};

/** One column: what it asks, how its answers are read, and what cannot be. */
export function ColumnCard(props: PreviewPageProps & { at: number }) {
  const { read, choices, laid, questionnaire, how, at } = props;
  const [column, choice, found] = [read.columns[at], choices.columns[at], laid.columns[at]];
  if (!column || !choice || !found) return null;
  const asksScale = isQuestion(choice) && (found.scale !== 'agreement' || choice.scale !== '');
  const texts = column.answers.flatMap(({ text }) => (text === null ? [] : [text]));
  const hint = [
    how && HOW[how[at] ?? 'none'],
    texts.length > 0 && `Answers: ${texts.slice(0, MOST_SHOWN).join(', ')}${texts.length > MOST_SHOWN ? ' …' : ''}`,
  ];
  const wrong = [...laid.inTheWay.filter((each) => each.column === at).map(({ says }) => says)];
  return (
    <div class="govuk-form-group">
      <Select
        name={`column-${at}`}
        label={<bdi>{column.heading}</bdi>}
        labelSize="s"
        hint={hint.filter(Boolean).join(' ')}
        error={wrong[0]}
        items={rolesToChoose(questionnaire)}
        value={choice.role}
      />
      {found.faults
        .filter(({ severity }) => severity === 'warning')
        .slice(0, 3)
        .map(({ message, line }) => (
          <p>
            {line !== null && `Line ${line}: `}
            {message}
          </p>
        ))}
      {asksScale && (
        <Select name={`scale-${at}`} label={<Of heading={column.heading}>How its answers are read</Of>} items={SCALES} value={choice.scale} />
      )}
      {(isQuestion(choice) || choice.reversed) && (
        <Checkboxes
          name={`reversed-${at}`}
          small
          values={choice.reversed ? ['yes'] : []}
          items={[{ value: 'yes', text: <Of heading={column.heading}>Reversed: whoever agrees says that something is wrong</Of> }]}
        />
      )}
      <Meanings column={column} at={at} choice={choice} asked={found.asked} questionnaire={questionnaire} />
    </div>
  );
}

const SCALES = [
  { value: '', text: 'By itself: words of agreement, 1 to 5, stars' },
  ...NUMBER_SCALES.map((scale) => ({ value: scale, text: `Numbers from ${scale.replaceAll('-', ' ')}` })),
  { value: YES_AS_AGREE, text: 'Yes is agree, no is disagree' },
];

/** The words, and for the ear the column that they are about. */
function Of({ heading, children }: { heading: string; children: string }) {
  return (
    <>
      {children}
      <span class="govuk-visually-hidden"> (column {heading})</span>
    </>
  );
}
