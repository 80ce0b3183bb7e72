import { several } from '../../../rating/words.ts';
import { Details } from '../../../ui/govuk/details.tsx';
import { Tag } from '../../../ui/govuk/tag.tsx';
import { type Column, type Row, Rows } from '../../../ui/rows.tsx';
import type { Compared } from '../preview/compared.ts';
import type { Preview, PreviewLine } from '../preview/preview.ts';

/** What counts now and what would count, an institution each; the same ones are folded away. */
export function PreviewLines({ preview: { lines, staying, national } }: { preview: Preview }) {
  const same = lines.filter(({ change, jump }) => change === 'same' && jump === null);
  const shown = lines.filter((line) => !same.includes(line));
  const england = national ? [englandRow(national)] : [];
  return (
    <>
      {(shown.length > 0 || national) && (
        <section>
          <h2>What would change</h2>
          <Rows caption="What would change" columns={COLUMNS} rows={[...shown.map(rowOf), ...england]} fits />
        </section>
      )}
      {same.length > 0 && (
        <Details summary={several(same.length, 'institution stays the same', 'institutions stay the same')}>
          <Rows caption="Institutions that stay the same" columns={COLUMNS} rows={same.map(rowOf)} fits />
        </Details>
      )}
      {staying.length > 0 && (
        <Details summary={several(staying.length, 'institution is not in the file', 'institutions are not in the file')}>
          <Rows caption="Institutions that are not in the file" columns={STAYING} rows={staying.map(stayingRow)} fits />
        </Details>
      )}
    </>
  );
}

const COLUMNS: Column[] = [
  { title: 'Institution' },
  { title: 'Change' },
  { title: 'Now' },
  { title: 'With this file' },
  { title: 'Line', align: 'number' },
];
const STAYING: Column[] = [{ title: 'Institution' }, { title: 'Counts now' }];

const CHANGES = {
  added: ['Added', 'green'],
  changed: ['Changed', 'blue'],
  same: ['The same', 'grey'],
  removed: ['Taken out', 'orange'],
} as const;

function rowOf(line: PreviewLine): Row {
  const { institution, jump, lines } = line;
  return {
    name: <bdi>{institution.name}</bdi>,
    cells: [
      <>
        <ChangeTag {...line} />
        {jump && (
          <>
            {' '}
            <Tag colour="yellow">Jumped</Tag>
            <small>{jump}</small>
          </>
        )}
      </>,
      <Was {...line} />,
      line.becomes ? <bdi>{line.becomes}</bdi> : NOTHING,
      lines.length > 3 ? `${lines[0]} and ${lines.length - 1} more` : lines.join(', '),
    ],
  };
}

function englandRow(national: Compared): Row {
  return { name: 'England', cells: [<ChangeTag {...national} />, <Was {...national} />, national.becomes ?? NOTHING, sourceLine(national)] };
}

function sourceLine({ fact }: Compared): string {
  return fact !== null && !Array.isArray(fact) ? String(fact.source.line) : '';
}

function stayingRow({ institution, was }: PreviewLine): Row {
  return { name: <bdi>{institution.name}</bdi>, cells: [<bdi>{was?.words ?? ''}</bdi>] };
}

function ChangeTag({ change }: Pick<Compared, 'change'>) {
  const [text, colour] = CHANGES[change];
  return <Tag colour={colour}>{text}</Tag>;
}

function Was({ was }: Pick<Compared, 'was'>) {
  if (!was) return NOTHING;
  return (
    <>
      <bdi>{was.words}</bdi>
      {was.typedIn && <small>typed in by hand</small>}
    </>
  );
}

/** An empty cell could be a fault of the page; a stroke says that there is nothing. */
const NOTHING = (
  <>
    <span class="soft" aria-hidden="true">
      –
    </span>
    <span class="unseen">nothing</span>
  </>
);
