import { type Row, Rows } from '../../../../ui/rows.tsx';
import type { Change, Gone, OfferedSuccession } from '../comparison.ts';
import { ChangedFields } from './changed-fields.tsx';
import { Tick } from './tick.tsx';

/** What of the institutions that are there would become what the files say. */
export function ChangeRows({ changes, chosen }: { changes: readonly Change[]; chosen: readonly string[] | null }) {
  const rows = changes.map(
    (change): Row => ({
      name: nameOf(change, chosen),
      cells: [<ChangedFields before={change.institution} after={change.details} fields={change.fields} />, change.why ?? '–'],
    }),
  );
  return (
    <Rows
      caption="Institutions that would change"
      columns={[{ title: 'Institution' }, { title: 'What would change' }, { title: 'Note' }]}
      rows={rows}
      fits
    />
  );
}

function nameOf({ institution: { id, name }, why, suggested }: Change, chosen: readonly string[] | null) {
  if (why !== null) return <bdi>{name}</bdi>;
  return (
    <Tick name="change" value={id} checked={chosen ? chosen.includes(id) : suggested}>
      <bdi>{name}</bdi>
    </Tick>
  );
}

/** Earlier URNs that the links tell of. */
export function SuccessionRows({ successions, chosen }: { successions: readonly OfferedSuccession[]; chosen: readonly string[] | null }) {
  const columns = [{ title: 'Earlier URN' }, { title: 'Was then' }, { title: 'Goes on as' }, { title: 'Note' }];
  const rows = successions.map(
    ({ earlier, earlierName, today, name, institution, why }): Row => ({
      name: why === null ? <Tick {...{ name: 'succession', value: earlier, checked: chosen?.includes(earlier) ?? false }}>{earlier}</Tick> : earlier,
      cells: [
        earlierName === null ? <span class="soft">Not in the files</span> : <bdi>{earlierName}</bdi>,
        <>
          <bdi>{name}</bdi> ({today})
        </>,
        why ?? (institution === null ? 'Kept if you add the institution' : '–'),
      ],
    }),
  );
  return <Rows caption="Earlier URNs" columns={columns} rows={rows} fits />;
}

/** Institutions that the register has as closed, or no more. Nothing happens to them here. */
export function GoneRows({ gone }: { gone: readonly Gone[] }) {
  const rows = gone.map(
    ({ institution: { id, name }, why }): Row => ({
      name: <bdi>{name}</bdi>,
      cells: [
        why === 'closed' ? 'Closed in the register' : 'Not in the register that you sent',
        <a href={`/institutions/${id}/status`}>
          Say what became of it<span class="unseen">: {name}</span>
        </a>,
      ],
    }),
  );
  return (
    <Rows
      caption="Institutions that have gone"
      columns={[{ title: 'Institution' }, { title: 'What the files say' }, { title: 'What to do' }]}
      rows={rows}
      fits
    />
  );
}
