import { EmptyState } from '../../../ui/empty-state.tsx';
import { Filters } from '../../../ui/filters.tsx';
import { atTime } from '../../../ui/format.ts';
import { Input } from '../../../ui/govuk/input.tsx';
import { Select } from '../../../ui/govuk/select.tsx';
import { Page } from '../../../ui/page.tsx';
import { type Row, Rows } from '../../../ui/rows.tsx';
import { type Role, roleTitle } from '../../../web/reader.ts';
import { ACTS, type Act } from '../acts.ts';
import { type Change, changesBetween } from '../changes.ts';

interface Line {
  position: number;
  at: Date;
  person: string | null;
  role: string | null;
  act: string;
  institution: string | null;
  about: string | null;
  before: unknown;
  after: unknown;
}

interface Choice {
  id: string;
  name: string;
}

export interface ActivityPageProps {
  lines: Line[];
  /** What was asked for, as it stands in the address. */
  asked: Record<'person' | 'act' | 'institution' | 'from' | 'until', string>;
  choices: { people: Choice[]; institutions: Choice[]; acts: string[] };
  /** Address of the lines before these; null where these are the first. */
  older: string | null;
}

/** Who changed what, and when: the newest first. */
export function ActivityPage({ lines, asked, choices, older }: ActivityPageProps) {
  return (
    <Page
      title="Activity"
      caption="Everything that people changed here. Lines are only ever added, and a changed or missing one would show."
      width="wide"
      crumbs={CRUMBS}
    >
      <Filters action="/activity" label="Filter activity">
        <Select name="person" label="Who" value={asked.person} items={[{ text: 'Anybody', value: '' }, ...choices.people.map(choiceOf)]} />
        <Select
          name="act"
          label="What"
          value={asked.act}
          items={[{ text: 'Anything', value: '' }, ...choices.acts.map((act) => ({ text: wordsOf(act), value: act }))]}
        />
        <Select
          name="institution"
          label="Where"
          value={asked.institution}
          items={[{ text: 'Anywhere', value: '' }, ...choices.institutions.map(choiceOf)]}
        />
        <Input name="from" label="From" value={asked.from} attributes={{ type: 'date' }} />
        <Input name="until" label="Until" value={asked.until} attributes={{ type: 'date' }} />
      </Filters>
      {lines.length === 0 ? <NothingHere /> : <Rows caption="Activity" fits columns={COLUMNS} rows={lines.map(rowOf)} />}
      {older && (
        <p>
          <a href={older}>Older activity</a>
        </p>
      )}
    </Page>
  );
}

const CRUMBS = [{ text: 'Home', href: '/' }, { text: 'Activity' }];
const COLUMNS = [{ title: 'When' }, { title: 'Who' }, { title: 'What' }, { title: 'Where' }];

function NothingHere() {
  return (
    <EmptyState title="No activity fits" next={{ text: 'Show all activity', href: '/activity' }}>
      Nothing that was done here fits what you asked for.
    </EmptyState>
  );
}

function choiceOf({ id, name }: Choice) {
  return { text: name, value: id };
}

function rowOf({ position, at, person, role, act, institution, about, before, after }: Line): Row {
  const changes = changesBetween(before, after);
  return {
    id: `line-${position}`,
    name: atTime(at),
    cells: [
      <>
        <bdi>{person ?? 'Waymark'}</bdi>
        {role && <small>{roleTitle(role as Role)}</small>}
      </>,
      <>
        {wordsOf(act)}
        {about && about !== person && (
          <small>
            <bdi>{about}</bdi>
          </small>
        )}
        {changes.length > 0 && (
          <details>
            <summary>What changed</summary>
            {changes.map(changeOf)}
          </details>
        )}
      </>,
      institution ?? 'The partnership',
    ],
  };
}

function wordsOf(act: string): string {
  const words = act in ACTS ? ACTS[act as Act] : act;
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function changeOf({ field, before, after }: Change) {
  return (
    <p>
      {field}: {before !== null && <del>{before}</del>} {after !== null && <ins>{after}</ins>}
    </p>
  );
}
