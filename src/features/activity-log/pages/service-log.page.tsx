import { EmptyState } from '../../../ui/empty-state.tsx';
import { atTime } from '../../../ui/format.ts';
import { Page } from '../../../ui/page.tsx';
import { Rows } from '../../../ui/rows.tsx';
import { SERVICE_ACTS, type ServiceAct } from '../acts.ts';

interface ServiceLine {
  position: number;
  at: Date;
  person: string | null;
  act: string;
  tries: number | null;
}

/** What happened to accounts and to the service. Accounts stand by their number: whose they are is their partnership’s business. */
export function ServiceLogPage({ lines, older }: { lines: ServiceLine[]; older: string | null }) {
  return (
    <Page title="Service log" caption="What happened to accounts and to the service itself, newest first" width="wide">
      {lines.length === 0 ? (
        <EmptyState title="Nothing has happened yet">Sign-ins and changes of accounts will be listed here.</EmptyState>
      ) : (
        <Rows caption="Service log" columns={[{ title: 'When' }, { title: 'What' }, { title: 'Account' }]} rows={lines.map(rowOf)} />
      )}
      {older && (
        <p>
          <a href={older}>Older lines</a>
        </p>
      )}
    </Page>
  );
}

function rowOf({ position, at, person, act, tries }: ServiceLine) {
  const words = act in SERVICE_ACTS ? SERVICE_ACTS[act as ServiceAct] : act;
  const many = tries === null ? '' : ` (${new Intl.NumberFormat('en-GB').format(tries)} times within 15 minutes, and nobody’s account)`;
  return { id: `line-${position}`, name: atTime(at), cells: [words + many, person ?? 'Waymark'] };
}
