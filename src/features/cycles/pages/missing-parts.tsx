import { Details } from '../../../ui/govuk/details.tsx';
import type { MissingPart } from '../../ratings/index.ts';

/** Long lists are folded: the sentence above says how many there are. */
const SEEN_AT_ONCE = 5;

interface MissingPartsProps {
  parts: readonly MissingPart[];
  /** Where each sort of thing is put right; a sort that is not in it has no link. */
  ways?: Readonly<Record<string, { text: string; href: string }>>;
}

/** What is missing, a sentence for each sort, with the single things under it. */
export function MissingParts({ parts, ways = {} }: MissingPartsProps) {
  return (
    <ul class="missing">
      {parts.map(({ sort, says, lines }) => {
        const way = ways[sort];
        return (
          <li>
            <strong>{says}.</strong> {way && <a href={way.href}>{way.text}</a>}
            <Lines lines={lines} />
          </li>
        );
      })}
    </ul>
  );
}

function Lines({ lines }: Pick<MissingPart, 'lines'>) {
  if (lines.length <= SEEN_AT_ONCE) return <List lines={lines} />;
  return (
    <Details summary={`Show all ${lines.length}`}>
      <List lines={lines} />
    </Details>
  );
}

function List({ lines }: Pick<MissingPart, 'lines'>) {
  return (
    <ul>
      {lines.map((line) => (
        <li>
          <bdi>{line}</bdi>
        </li>
      ))}
    </ul>
  );
}
