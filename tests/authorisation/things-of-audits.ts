import { randomUUID } from 'node:crypto';
import { givenCycle } from '../support/given-cycle.ts';
import { cycleHere, institutionOf, NO_YEAR, slug } from './place-of-cycle.ts';
import type { Kind, Params, Spot } from './things.ts';

/** Signed audits stand in a year of their own, so that those of the other are open. */
const SIGNED_IN = '2019/20';

async function cycleId({ given, places }: Spot, year: string): Promise<string> {
  const find = () =>
    given.admin.query<{ cycle_id: string }>('select cycle_id from cycle where partnership_id = $1 and year = $2', [places.here, year]);
  const [found] = (await find()).rows;
  return found?.cycle_id ?? givenCycle(given, { partnership: places.here, year, date: '2020-07-31' });
}

/** An audit that was begun; one of elsewhere is asked for as if it were of here. */
async function begun(spot: Spot, year: string): Promise<{ cycle: string; institution: string }> {
  const [cycle, institution] = [await cycleId(spot, year), await institutionOf(spot)];
  if (spot.near === 'elsewhere') return { cycle, institution };
  await spot.given.admin.query(
    `insert into audit (partnership_id, cycle_id, institution_id, review_id, review_version, begun_at)
     values ($1, $2, $3, 'leadership-review', '1', now()) on conflict do nothing`,
    [spot.partnership, cycle, institution],
  );
  return { cycle, institution };
}

async function signed(spot: Spot): Promise<Params> {
  const { cycle, institution } = await begun(spot, SIGNED_IN);
  const key = [spot.partnership, cycle, institution];
  const of = 'from audit_signing where partnership_id = $1 and cycle_id = $2 and institution_id = $3';
  const { rows } = await spot.given.admin.query<{ number: number; step: string }>(`select number, step ${of} order by number desc limit 1`, key);
  if (spot.near !== 'elsewhere' && rows[0]?.step !== 'signed')
    await spot.given.admin.query(
      `insert into audit_signing (partnership_id, cycle_id, institution_id, number, step, content, content_hash, done_at)
       values ($1, $2, $3, $4, 'signed', '{}', $5, now())`,
      [...key, (rows[0]?.number ?? 0) + 1, 'a'.repeat(64)],
    );
  return { cycle: slug(SIGNED_IN), institution };
}

const unknown = () => ({ cycle: NO_YEAR, institution: randomUUID(), section: '1' });

export const AUDIT_KINDS = {
  /** The audit of an institution in the cycle of the partnership, with its first part. */
  cycleAudit: {
    make: async (spot: Spot): Promise<Params> => {
      const cycle = await cycleHere(spot);
      const { institution } = await begun(spot, cycle.replace('-', '/'));
      return { cycle, institution, section: '1' };
    },
    unknown,
  },
  signedAudit: { make: signed, unknown },
} satisfies Record<string, Kind>;
