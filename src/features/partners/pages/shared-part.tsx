import { type Row, Rows } from '../../../ui/rows.tsx';
import type { PartnersShown, SharedPartner } from '../load-partners.ts';
import { givesText, PARTNER_KINDS } from '../partner.ts';
import { Link } from './partners-table.tsx';

interface SharedPartProps {
  shown: PartnersShown;
  mayWrite: boolean;
}

/** What other institutions share: just what both sides agreed to. */
export function SharedPart({ shown: { shared, path }, mayWrite }: SharedPartProps) {
  const columns = ['Partner', 'Works with', 'Gives there', ...(mayWrite ? ['Your register'] : [])];
  return (
    <section aria-labelledby="shared">
      <h2 id="shared">Shared by other institutions</h2>
      {shared.length === 0 ? (
        <p>
          Nothing is shared with you yet. A partner of another institution stands here once that institution offers it and the partnership accepts; or
          once you both offer a partner that you both work with.
        </p>
      ) : (
        <div class="register">
          <Rows
            caption="Partners that other institutions share"
            columns={columns.map((title) => ({ title }))}
            rows={shared.map((one) => rowOf(one, path, mayWrite))}
            fits
          />
        </div>
      )}
    </section>
  );
}

function rowOf(one: SharedPartner, path: string, mayWrite: boolean): Row {
  const { name, kind, contactRole, institution, known } = one;
  const add = `${path}/partner?${new URLSearchParams({ name, kind })}`;
  const own = known ? 'Yours too' : <Link href={add} text="Add" what={`${name} to your partners`} />;
  return {
    name: (
      <>
        <bdi>{name}</bdi>
        <small>
          {PARTNER_KINDS[kind]}
          {contactRole && (
            <>
              ; ask for the <bdi>{contactRole}</bdi>
            </>
          )}
        </small>
      </>
    ),
    cells: [<bdi>{institution}</bdi>, <bdi>{givesText(one) || 'Not said'}</bdi>, ...(mayWrite ? [own] : [])],
  };
}
