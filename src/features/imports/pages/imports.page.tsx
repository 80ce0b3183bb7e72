import { several } from '../../../rating/words.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { atTime } from '../../../ui/format.ts';
import { ButtonLink } from '../../../ui/govuk/button.tsx';
import { Details } from '../../../ui/govuk/details.tsx';
import { NextForYou } from '../../../ui/next-for-you.tsx';
import { Page } from '../../../ui/page.tsx';
import { type Column, type Row, Rows } from '../../../ui/rows.tsx';
import { type Cycle, isLocked } from '../../evidence/index.ts';
import { type Import, nameOf } from '../import.ts';
import { importPath, importsPath } from '../import-params.ts';
import { formatWords, kindWords, StateTag } from './import-words.tsx';
import { UsefulFiles } from './useful-files.tsx';

interface ImportsPageProps {
  cycle: Cycle;
  /** The latest first. */
  imports: Import[];
  interrupted: ReadonlySet<string>;
  /** Of whoever sent them, by id. */
  names: ReadonlyMap<string, string>;
}

/** All files that were sent for a cycle, with what became of each. */
export function ImportsPage({ cycle, imports, interrupted, names }: ImportsPageProps) {
  const path = importsPath(cycle);
  const locked = isLocked(cycle);
  return (
    <Page
      title="Evidence files"
      caption={`Cycle ${cycle.year}`}
      width="wide"
      crumbs={[{ text: 'Home', href: '/' }, { text: `Evidence files ${cycle.year}` }]}
    >
      {imports.length === 0 ? <NoneYet path={path} locked={locked} /> : <List {...{ cycle, imports, interrupted, names, locked }} />}
      {imports.length === 0 ? (
        <UsefulFiles path={path} />
      ) : (
        <Details summary="Which files are useful, and templates">
          <UsefulFiles path={path} />
        </Details>
      )}
    </Page>
  );
}

function NoneYet({ path, locked }: { path: string; locked: boolean }) {
  if (locked) return <EmptyState title="No file was sent for this cycle">It is published, and its evidence stays as it is.</EmptyState>;
  return (
    <EmptyState title="The files that the ratings rest on will be listed here" next={{ text: 'Send files', href: `${path}/new` }}>
      Nobody has sent a file for this cycle yet. Begin with the destinations after Year 11: one file from the Department for Education has all your
      schools. You see what is in a file before it counts.
    </EmptyState>
  );
}

function List({ cycle, imports, interrupted, names, locked }: ImportsPageProps & { locked: boolean }) {
  const waiting = imports.filter(({ state }) => state === 'ready');
  return (
    <>
      <p class="say">{headline(imports)}</p>
      {locked ? <p>The cycle is published: its evidence stays as it is.</p> : <Next cycle={cycle} waiting={waiting} />}
      {!locked && <ButtonLink href={`${importsPath(cycle)}/new`}>Send files</ButtonLink>}
      <Rows caption="Evidence files" columns={COLUMNS} rows={imports.map((one) => rowOf(one, cycle, interrupted.has(one.id), names))} fits />
    </>
  );
}

function Next({ cycle, waiting }: { cycle: Cycle; waiting: Import[] }) {
  if (waiting.length === 0) return null;
  const steps = waiting.slice(0, 5).map((one) => (
    <>
      Look at what is in <a href={importPath(cycle, one)}>{nameOf(one)}</a>, and make it count.
    </>
  ));
  return <NextForYou steps={steps} done="" />;
}

/** "3 files count as evidence. 1 file waits to be looked at. 2 files cannot be used." */
function headline(imports: readonly Import[]): string {
  const number = (state: Import['state']) => imports.filter((one) => one.state === state).length;
  const said = (state: Import['state'], one: string, more: string) =>
    number(state) > 0 ? `${several(number(state), `file ${one}`, `files ${more}`)}.` : null;
  const sentences = [
    said('confirmed', 'counts as evidence', 'count as evidence') ?? 'No file counts as evidence yet.',
    said('ready', 'waits to be looked at', 'wait to be looked at'),
    said('reading', 'is being read', 'are being read'),
    said('refused', 'cannot be used', 'cannot be used'),
  ];
  return sentences.filter((sentence) => sentence !== null).join(' ');
}

const COLUMNS: Column[] = [
  { title: 'File' },
  { title: 'What it is' },
  { title: 'State' },
  { title: 'Sent by' },
  { title: 'Institutions', align: 'number' },
  { title: 'What you can do' },
];

function rowOf(one: Import, cycle: Cycle, interrupted: boolean, names: ReadonlyMap<string, string>): Row {
  const path = importPath(cycle, one);
  const details = [formatWords(one.format), one.leaverYear && `leavers of ${one.leaverYear}`, one.progress?.rows && several(one.progress.rows, 'row')]
    .filter(Boolean)
    .join(', ');
  return {
    name: (
      <a href={path}>
        <bdi>{nameOf(one)}</bdi>
      </a>
    ),
    cells: [
      <>
        {one.state === 'reading' ? '–' : kindWords(one.kind)}
        {details && <small>{details}</small>}
      </>,
      <StateTag state={one.state} interrupted={interrupted} />,
      <>
        <bdi>{names.get(one.sentBy ?? '') ?? 'Somebody who has left'}</bdi>
        <small>{atTime(one.sentAt)}</small>
      </>,
      one.progress?.institutions ?? '–',
      isLocked(cycle) ? 'Nothing: published' : <Doing one={one} path={path} interrupted={interrupted} />,
    ],
  };
}

function Doing({ one, path, interrupted }: { one: Import; path: string; interrupted: boolean }) {
  const [text, href] = doing(one, path, interrupted);
  return (
    <a href={href}>
      {text}
      <span class="unseen">: {nameOf(one)}</span>
    </a>
  );
}

function doing({ state }: Import, path: string, interrupted: boolean): [text: string, href: string] {
  if (interrupted) return ['Send it again', path];
  if (state === 'ready') return ['Look at it', path];
  if (state === 'confirmed') return ['Take it back', `${path}#take-back`];
  return [state === 'refused' ? 'See what is wrong' : 'See it', path];
}
