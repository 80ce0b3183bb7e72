import { all, several } from '../../../../rating/words.ts';
import { FormId } from '../../../../ui/form-id.tsx';
import { atTime } from '../../../../ui/format.ts';
import { Button } from '../../../../ui/govuk/button.tsx';
import { NextForYou } from '../../../../ui/next-for-you.tsx';
import { Page } from '../../../../ui/page.tsx';
import { type Row, Rows } from '../../../../ui/rows.tsx';
import { KINDS, phaseWords } from '../../institution.ts';
import { takenPath } from '../import-paths.ts';
import type { TakeBack } from '../plan-take-back.ts';
import type { RegisterImport, Stays } from '../register-import.ts';
import { ChangedFields } from './changed-fields.tsx';
import { TAKEN_CRUMBS } from './import-crumbs.ts';

interface TakenPageProps {
  imported: RegisterImport;
  /** Ids of the institutions that there are now. */
  here: ReadonlySet<string>;
  /** What taking it back would do; null once that was done. */
  takeBack: TakeBack | null;
}

/** What was taken over from files once: what it brought, and the way back. */
export function TakenPage({ imported, here, takeBack }: TakenPageProps) {
  const { id, files, brought, confirmedBy, confirmedAt } = imported;
  return (
    <Page title="What the files brought in" caption={all(files.map(({ name }) => name))} crumbs={TAKEN_CRUMBS} width="wide">
      <p class="say">
        {all(broughtWords(imported))}, by <bdi>{confirmedBy ?? SOMEBODY}</bdi>, {atTime(confirmedAt)}.
      </p>
      {takeBack ? <NextForYou title="What next" steps={NEXT} done="" /> : <TakenBack imported={imported} />}
      {brought.added.length > 0 && <Added imported={imported} here={here} />}
      {brought.changed.length > 0 && <Changed imported={imported} here={here} />}
      {takeBack && <Back takeBack={takeBack} path={takenPath(id)} />}
    </Page>
  );
}

const SOMEBODY = 'somebody who has left';

const NEXT = [
  <>
    Look through <a href="/institutions">your institutions</a>, and add by hand who is missing.
  </>,
  <>
    <a href="/imports">Send the files with their evidence</a>.
  </>,
];

/** "19 institutions added", "2 changed". */
export function broughtWords({ brought: { added, changed } }: Pick<RegisterImport, 'brought'>): string[] {
  return [added.length > 0 ? `${several(added.length, 'institution')} added` : [], changed.length > 0 ? `${changed.length} changed` : []].flat();
}

function TakenBack({ imported: { undoneBy, undoneAt, stayed } }: Pick<TakenPageProps, 'imported'>) {
  return (
    <section>
      <h2>Taken back</h2>
      <p>
        <bdi>{undoneBy ?? SOMEBODY}</bdi> took this back, {undoneAt && atTime(undoneAt)}. To have it after all, send the files again.
      </p>
      {stayed && stayed.length > 0 && (
        <>
          <p>{several(stayed.length, 'institution')} stayed:</p>
          <StayRows stays={stayed} />
        </>
      )}
    </section>
  );
}

function Name({ id, name, here }: { id: string; name: string; here: ReadonlySet<string> }) {
  return here.has(id) ? (
    <a href={`/institutions/${id}`}>
      <bdi>{name}</bdi>
    </a>
  ) : (
    <bdi>{name}</bdi>
  );
}

function Added({ imported: { brought }, here }: Pick<TakenPageProps, 'imported' | 'here'>) {
  const rows = brought.added.map(
    ({ id, details: { name, kind, phases, urn, earlierUrns } }): Row => ({
      name: <Name id={id} name={name} here={here} />,
      cells: [KINDS[kind], phaseWords(phases), urn ?? '–', earlierUrns.join(', ') || '–'],
    }),
  );
  return (
    <section>
      <h2>Added</h2>
      <Rows caption="Added" columns={ADDED} rows={rows} fits />
    </section>
  );
}

const ADDED = [{ title: 'Institution' }, { title: 'Kind' }, { title: 'Leavers' }, { title: 'URN' }, { title: 'Earlier URNs' }];

function Changed({ imported: { brought }, here }: Pick<TakenPageProps, 'imported' | 'here'>) {
  const rows = brought.changed.map(
    ({ id, after, ...change }): Row => ({
      name: <Name id={id} name={after.name} here={here} />,
      cells: [<ChangedFields {...change} after={after} />],
    }),
  );
  return (
    <section>
      <h2>Changed</h2>
      <Rows caption="Changed" columns={[{ title: 'Institution' }, { title: 'What changed' }]} rows={rows} fits />
    </section>
  );
}

function Back({ takeBack: { remove, restore, stays }, path }: { takeBack: TakeBack; path: string }) {
  const parts = [
    remove.length > 0 && `${several(remove.length, 'institution is', 'institutions are')} removed again`,
    restore.length > 0 && `${several(restore.length, 'is', 'are')} again as before`,
  ].filter((part) => part !== false);
  return (
    <section id="take-back">
      <h2>Take this back</h2>
      {parts.length > 0 ? (
        <>
          <p>{all(parts)}. The activity page keeps a line about each.</p>
          <form method="post" action={`${path}/undo`}>
            <FormId />
            <Button variant="warning" preventDoubleClick>
              Take back what the files brought in
            </Button>
          </form>
        </>
      ) : (
        <p>Nothing of it can be taken back any more.</p>
      )}
      {stays.length > 0 && (
        <>
          <p>{several(stays.length, 'institution stays', 'institutions stay')} in any case:</p>
          <StayRows stays={stays} />
        </>
      )}
    </section>
  );
}

function StayRows({ stays }: { stays: readonly Stays[] }) {
  const rows = stays.map(
    ({ id, name, why }): Row => ({
      name: (
        <a href={`/institutions/${id}`}>
          <bdi>{name}</bdi>
        </a>
      ),
      cells: [<bdi>{why}</bdi>],
    }),
  );
  return <Rows caption="Institutions that stay" columns={[{ title: 'Institution' }, { title: 'Why it stays' }]} rows={rows} fits />;
}
