import { type ReleasedBreakdown, type ReleasedPart, shownIn } from '../../../../disclosure/index.ts';
import { count } from '../../../../rating/words.ts';
import { Rows } from '../../../../ui/rows.tsx';
import { figureWords, hiddenWords } from '../figure-words.ts';
import type { Kept } from '../released.ts';
import { Notes } from './notes.tsx';

/** The same questions by what people said of themselves, where enough of each group answered. */
export function Breakdowns({ kept }: { kept: Kept }) {
  return (
    <>
      {kept.release.breakdowns.map((breakdown) => (
        <section key={breakdown.id}>
          <h2>By {titleOf(breakdown, kept)}</h2>
          {breakdown.withheld ? <p>{breakdown.withheld}</p> : <Table breakdown={breakdown} kept={kept} />}
        </section>
      ))}
    </>
  );
}

function titleOf({ id }: ReleasedBreakdown, { titles }: Kept): string {
  return id === 'year-group' ? 'year group' : `answer to “${titles[id] ?? id}”`;
}

function Table({ breakdown, kept }: { breakdown: ReleasedBreakdown; kept: Kept }) {
  const { parts } = breakdown;
  const people = { name: 'Responses', cells: parts.map(peopleWords) };
  const rows = kept.questions.map(({ id, words }) => ({ name: words, cells: parts.map((part) => wordsIn(part, id)) }));
  const notes = parts.flatMap((part) => [part.respondents.why, ...Object.values(part.questions).map(({ why }) => why)]);
  const columns = [{ title: 'Question' }, ...parts.map(({ name }) => ({ title: name, align: 'number' as const }))];
  return (
    <>
      <Rows caption={`Share positive by ${titleOf(breakdown, kept)}`} columns={columns} rows={[people, ...rows]} />
      <Notes notes={notes} />
    </>
  );
}

function peopleWords({ respondents: { count: released } }: ReleasedPart): string {
  const shown = shownIn(released);
  return shown === null ? hiddenWords(released) : count(shown);
}

function wordsIn({ questions }: ReleasedPart, id: string): string {
  const figure = questions[id];
  return figure ? figureWords(figure) : '–';
}
