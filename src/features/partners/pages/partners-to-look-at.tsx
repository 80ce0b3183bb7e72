import { Rows } from '../../../ui/rows.tsx';
import type { Cycle } from '../../evidence/index.ts';
import { agreementWords } from '../agreement-state.ts';
import type { Entry, withoutAgreement } from '../city-partners.ts';
import { partnersPath } from '../partners-path.ts';

/** Agreements past the day of their review. */
export function OverduePart({ entries, cycle, date }: { entries: readonly Entry[]; cycle: Cycle; date: string }) {
  return (
    <section aria-labelledby="overdue">
      <h2 id="overdue">Past the day of their review</h2>
      {entries.length === 0 ? (
        <p>None is overdue.</p>
      ) : (
        <div class="register">
          <Rows
            caption="Agreements and protocols past the day of their review"
            columns={['Partner', 'Institution', 'In writing'].map((title) => ({ title }))}
            rows={entries.map(({ institution, partner }) => ({
              name: <bdi>{partner.name}</bdi>,
              cells: [<a href={`${partnersPath(cycle, institution.id)}#partner-${partner.id}`}>{institution.name}</a>, agreementWords(partner, date)],
            }))}
            fits
          />
        </div>
      )}
    </section>
  );
}

const FEW = 6;

/** Partners with whom nothing is in writing, by institution. */
export function WithoutPart({ groups, cycle }: { groups: ReturnType<typeof withoutAgreement>; cycle: Cycle }) {
  return (
    <section aria-labelledby="without">
      <h2 id="without">Nothing in writing</h2>
      {groups.length === 0 ? (
        <p>With every partner there is an agreement or a protocol.</p>
      ) : (
        <div class="register">
          <Rows
            caption="Partners with whom nothing is in writing, by institution"
            columns={[{ title: 'Institution' }, { title: 'How many', align: 'number' }, { title: 'With' }]}
            rows={groups.map(({ institution, partners }) => ({
              name: <a href={partnersPath(cycle, institution.id)}>{institution.name}</a>,
              cells: [partners.length, <bdi>{namesOf(partners)}</bdi>],
            }))}
            fits
          />
        </div>
      )}
    </section>
  );
}

function namesOf(partners: readonly { name: string }[]): string {
  const names = partners.slice(0, FEW).map(({ name }) => name);
  return partners.length > FEW ? `${names.join(', ')} and ${partners.length - FEW} more` : names.join(', ');
}
