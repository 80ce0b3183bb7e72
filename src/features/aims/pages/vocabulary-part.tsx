import { all } from '../../../rating/words.ts';
import { Tag } from '../../../ui/govuk/tag.tsx';
import { Rows } from '../../../ui/rows.tsx';
import { type Word, wordsLeft } from '../vocabulary.ts';

interface VocabularyPartProps {
  words: readonly Word[];
  path: string;
  mayWrite: boolean;
}

/** The words that everybody uses in one meaning, and those to begin with. */
export function VocabularyPart({ words, path, mayWrite }: VocabularyPartProps) {
  const left = wordsLeft(words);
  return (
    <section aria-labelledby="vocabulary">
      <h2 id="vocabulary">Vocabulary</h2>
      {words.length === 0 ? (
        <p>
          Nothing is explained yet. Where each member of staff means something else by advice and guidance, students are told different things. Begin
          with {all(left.map((word) => word.toLowerCase()))}.
        </p>
      ) : (
        <Words words={words} path={path} mayWrite={mayWrite} />
      )}
      {mayWrite && (
        <ul class="add-words">
          <li>
            <a href={`${path}/word`}>Add a word</a>
          </li>
          {left.map((word) => (
            <li>
              <a href={`${path}/word?word=${encodeURIComponent(word)}`}>Explain “{word.toLowerCase()}”</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Words({ words, path, mayWrite }: VocabularyPartProps) {
  return (
    <div class="register">
      <Rows
        caption="Words and what they mean here"
        columns={['Word', 'Means here', ...(mayWrite ? ['Change'] : [])].map((title) => ({ title }))}
        rows={words.map(({ id, word, meaning, toConfirm }) => ({
          name: (
            <>
              <bdi>{word}</bdi> {toConfirm && <Tag colour="yellow">To be confirmed</Tag>}
            </>
          ),
          cells: [
            <bdi>{meaning}</bdi>,
            ...(mayWrite
              ? [
                  <a href={`${path}/word?which=${id}`}>
                    Change<span class="govuk-visually-hidden"> {word}</span>
                  </a>,
                ]
              : []),
          ],
        }))}
        fits
      />
    </div>
  );
}
