import { partOf, several } from '../../../rating/words.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Button } from '../../../ui/govuk/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { type Column, Rows } from '../../../ui/rows.tsx';
import { cyclePath } from '../../evidence/index.ts';
import type { MissingView } from '../load-missing.ts';
import { countLacks } from '../missing.ts';
import { MissingByElement } from './missing-by-element.tsx';
import { missingRow } from './missing-row.tsx';

interface MissingPageProps {
  view: MissingView;
  /** Only those that lack evidence of this element; null for all. */
  element: string | null;
  /** Whether all that can be written to are chosen already. */
  chosen?: boolean;
  mayRemind: boolean;
  error?: string;
}

/** Who lacks which evidence: by institution and by element, with the way to ask for it. */
export function MissingPage({ view, element, chosen = false, mayRemind, error }: MissingPageProps) {
  const { cycle, institutions, lacking } = view;
  const shown = element === null ? lacking : lacking.filter(({ lacks }) => lacks.some((lack) => lack.element === element));
  return (
    <Page
      title={`Missing evidence ${cycle.year}`}
      crumbs={[{ text: 'Home', href: '/' }, { text: 'City', href: `${cyclePath(cycle)}/city` }, { text: 'Missing evidence' }]}
      width="wide"
      errors={error ? [{ text: error, href: firstBox(lacking) }] : []}
    >
      {lacking.length === 0 ? (
        <Complete view={view} />
      ) : (
        <>
          <p class="say">
            {several(countLacks(lacking), 'piece')} of evidence {countLacks(lacking) === 1 ? 'has' : 'have'} not come in, of{' '}
            {partOf(lacking.length, institutions.length)} institutions.
          </p>
          <MissingByElement view={view} chosen={element} />
          <List view={view} shown={shown} element={element} chosen={chosen} mayRemind={mayRemind} />
        </>
      )}
    </Page>
  );
}

function Complete({ view: { cycle, institutions } }: { view: MissingView }) {
  if (institutions.length === 0)
    return (
      <EmptyState title="What is missing will stand here" next={{ text: 'See the institutions', href: '/institutions' }}>
        There is no institution in this cycle yet, so that nothing is asked for.
      </EmptyState>
    );
  return (
    <EmptyState title="Nothing is missing" next={{ text: 'See the city', href: `${cyclePath(cycle)}/city` }}>
      All evidence of {several(institutions.length, 'institution')} has come in.
    </EmptyState>
  );
}

interface ListProps extends Required<Pick<MissingPageProps, 'view' | 'element' | 'chosen' | 'mayRemind'>> {
  shown: MissingView['lacking'];
}

function List({ view, shown, element, chosen, mayRemind }: ListProps) {
  const rows = shown.map((one) => missingRow(one, view, { mayRemind, chosen }));
  const table = <Rows caption="Institutions that lack evidence" columns={columns(mayRemind)} rows={rows} fits />;
  if (!mayRemind || !shown.some(({ leads }) => leads.length > 0)) return table;
  return (
    <form method="post" action={`${cyclePath(view.cycle)}/missing/remind`}>
      <p>
        <a href={chooseAll(view, element)}>Choose all that can be written to</a>
      </p>
      {table}
      <Button>See the letters to those chosen</Button>
    </form>
  );
}

function chooseAll({ cycle }: MissingView, element: string | null): string {
  return `${cyclePath(cycle)}/missing?${element === null ? '' : `element=${encodeURIComponent(element)}&`}choose=all`;
}

function firstBox(lacking: MissingView['lacking']): string {
  const first = lacking.find(({ leads }) => leads.length > 0);
  return first ? `#remind-${first.institution}` : '#main';
}

function columns(mayRemind: boolean): Column[] {
  const all = [{ title: 'Institution' }, { title: 'What has not come in' }, { title: 'Who is written to' }, { title: 'Last reminded' }];
  return mayRemind ? [...all, { title: 'Remind' }] : all;
}
