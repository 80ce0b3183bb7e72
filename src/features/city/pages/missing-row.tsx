import { several } from '../../../rating/words.ts';
import { onDay } from '../../../ui/format.ts';
import { Checkboxes } from '../../../ui/govuk/checkboxes.tsx';
import type { Row } from '../../../ui/rows.tsx';
import { cyclePath, FACT_KINDS } from '../../evidence/index.ts';
import type { MissingView } from '../load-missing.ts';
import type { ToRemind } from '../reminders.ts';

/** One institution, what it lacks, who can be asked for it, and the box that chooses it. */
export function missingRow(one: ToRemind, { cycle }: MissingView, { mayRemind, chosen }: { mayRemind: boolean; chosen: boolean }): Row {
  const { institution, name, leads, last } = one;
  const box = { value: institution, id: `remind-${institution}`, text: <Unseen name={name} />, checked: chosen };
  return {
    name: (
      <a href={`${cyclePath(cycle)}/institutions/${institution}/evidence`}>
        <bdi>{name}</bdi>
      </a>
    ),
    cells: [
      <Lacks one={one} />,
      leads.length > 0 ? <Leads leads={leads} /> : <Nobody mayInvite={mayRemind} />,
      last ? lastWords(last) : 'Not yet',
      ...(mayRemind ? [leads.length > 0 ? <Checkboxes name="institution" small items={[box]} /> : NOT_POSSIBLE] : []),
    ],
  };
}

const NOT_POSSIBLE = (
  <>
    <span class="soft" aria-hidden="true">
      –
    </span>
    <span class="unseen">nobody to write to</span>
  </>
);

function Unseen({ name }: { name: string }) {
  return <span class="unseen">Remind {name}</span>;
}

function Lacks({ one: { lacks } }: { one: ToRemind }) {
  const kinds = new Map(lacks.map((lack) => [lack.kind, lack]));
  return (
    <ul class="lacks">
      {[...kinds.values()].map(({ kind, toConfirm }) => (
        <li>
          {FACT_KINDS[kind]}
          {toConfirm && <span class="soft"> – to be confirmed</span>}
        </li>
      ))}
    </ul>
  );
}

function Leads({ leads }: Pick<ToRemind, 'leads'>) {
  return (
    <span>
      {leads.map(({ name }, at) => (
        <>
          {at > 0 && ', '}
          <bdi>{name}</bdi>
        </>
      ))}
    </span>
  );
}

function Nobody({ mayInvite }: { mayInvite: boolean }) {
  return <span>No careers lead yet. {mayInvite && <a href="/people/invite">Invite one</a>}</span>;
}

/** "3 March 2026, 2 people, by Maya Okafor". */
function lastWords({ at, people, byName }: NonNullable<ToRemind['last']>) {
  return (
    <span>
      {onDay(at)}, {several(people, 'person', 'people')}
      {byName && (
        <>
          , by <bdi>{byName}</bdi>
        </>
      )}
    </span>
  );
}
