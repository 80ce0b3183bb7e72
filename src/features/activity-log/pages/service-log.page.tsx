import { EmptyState } from '../../../ui/empty-state.tsx';
import { atTime } from '../../../ui/format.ts';
import { Page } from '../../../ui/page.tsx';
import { Rows } from '../../../ui/rows.tsx';
import { SERVICE_ACTS, type ServiceAct } from '../acts.ts';
import { detailWords } from '../service-details.ts';

interface Known {
  id: string;
  name: string | null;
}

interface ServiceLine {
  position: number;
  at: Date;
  act: string;
  person: Known | null;
  about: Known | null;
  partnership: string | null;
  after: unknown;
}

/** What happened to accounts and to the service. Whose an account is, is its partnership’s business: most stand by the start of their id. */
export function ServiceLogPage({ lines, older }: { lines: ServiceLine[]; older: string | null }) {
  return (
    <Page title="Service log" caption="What happened to accounts and to the service itself, newest first" width="wide">
      <p>
        Those who run the service stand here by name. Everybody else is “a person” with the first eight characters of the account’s id, so that you
        see which lines belong together.
      </p>
      {lines.length === 0 ? (
        <EmptyState title="Nothing has happened yet">Sign-ins and changes of accounts will be listed here.</EmptyState>
      ) : (
        <Rows caption="Service log" columns={COLUMNS} rows={lines.map(rowOf)} />
      )}
      {older && (
        <p>
          <a href={older}>Older lines</a>
        </p>
      )}
    </Page>
  );
}

const COLUMNS = [{ title: 'When' }, { title: 'What' }, { title: 'Who' }, { title: 'About' }];

function rowOf({ position, at, act, person, about, partnership, after }: ServiceLine) {
  const details = detailWords(after);
  return {
    id: `line-${position}`,
    name: atTime(at),
    cells: [
      <>
        {act in SERVICE_ACTS ? SERVICE_ACTS[act as ServiceAct] : act}
        {details && <small>{details}</small>}
      </>,
      person ? <Who {...person} /> : 'Waymark',
      partnership ? <bdi>{partnership}</bdi> : about ? <Who {...about} /> : NONE,
    ],
  };
}

const NONE = (
  <>
    <span class="soft" aria-hidden="true">
      –
    </span>
    <span class="unseen">none</span>
  </>
);

/** The first part of a random id: enough to tell lines apart that do not belong together. */
const SHORT = 8;

function Who({ id, name }: Known) {
  return name ? (
    <bdi>{name}</bdi>
  ) : (
    <>
      a person <small>{id.slice(0, SHORT)}</small>
    </>
  );
}
