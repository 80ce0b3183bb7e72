import { Rows } from '../../../../ui/rows.tsx';
import { shareWords } from '../figure-words.ts';
import type { Results } from '../load-results.ts';

/** What to work on: the questions that stand lowest, each with why. */
export function Priorities({ priorities: { areas, tie } }: Pick<Results, 'priorities'>) {
  if (areas.length === 0) return <p>No question has a figure that can be shown, so there are no priority areas.</p>;
  return (
    <section>
      <h2>Priority areas</h2>
      <ol class="govuk-list govuk-list--number">
        {areas.map(({ result, why }) => (
          <li key={result.question.id}>
            <strong>{result.question.words}</strong>
            <br />
            {why}
          </li>
        ))}
      </ol>
      {tie && <p>{tie}</p>}
    </section>
  );
}

const COLUMNS = [
  { title: 'Question' },
  { title: 'Then', align: 'number' as const },
  { title: 'Now', align: 'number' as const },
  { title: 'Where it stands' },
];

/** Last year's lowest three. Those that are no priority any more are what the rating looks at. */
export function Development({ development }: Pick<Results, 'development'>) {
  if (!development) return <p>Nothing is known of a survey in the year before, so this one is the baseline.</p>;
  const rows = development.questions.map(({ words, was, now, stillPriority }) => ({
    name: words,
    cells: [
      shareWords(was),
      shareWords(now),
      stillPriority === null ? 'Not asked again, or not shown' : stillPriority ? 'Still a priority' : 'No priority any more',
    ],
  }));
  return (
    <section>
      <h2>Development questions of {development.year}</h2>
      <Rows caption={`Development questions of ${development.year}`} columns={COLUMNS} rows={rows} fits />
    </section>
  );
}
