import { sendOnce } from '../../database/sent-form.ts';
import { withTenant } from '../../database/tenant.ts';
import type { Parts } from '../../web/parts.ts';
import { recordActivity } from '../activity-log/index.ts';
import { listInstitutions } from '../institutions/index.ts';
import { lockInputs, type Sent } from '../partnerships/index.ts';
import { lockBoth } from './confirm-import.ts';
import type { ImportPlace } from './import-params.ts';
import { loadPreview } from './load-preview.ts';
import { deleteMatches, saveMatches } from './match.queries.ts';
import type { Stranger } from './preview/sort-rows.ts';

/** What somebody says of a row, and what the page showed them: an institution's id, `none` of ours, or nothing yet. */
export interface Matching {
  said(stranger: Stranger): string;
  saw(stranger: Stranger): string;
}

/** How many numbers were said something new of, and of how many a colleague had said something else meanwhile, which stands. */
export interface Matched {
  saved: number;
  overtaken: number;
}

/**
 * Remembers which institutions the rows are about that Waymark does not know by their numbers. Only rows of this file can be said something
 * of, and only institutions of this partnership be named. What two people say of the same number at once is not lost: the first stands, and the
 * second is told.
 * @throws CycleLocked, NotFound
 */
export async function matchInstitutions(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, by, form }: Sent,
  { place, said, saw }: { place: ImportPlace } & Matching,
): Promise<Matched> {
  const at = now();
  const answer = await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      const { cycle, imported } = await lockBoth(tenant, place);
      // What a number stands for is remembered for all years: a colleague may be saying it of a file of another one.
      await lockInputs(tenant);
      const { preview } = await loadPreview(tenant, cycle, imported);
      const institutions = new Map((await listInstitutions(tenant)).map((one) => [one.id, one.name]));
      const isKnown = (answer: string) => answer === '' || answer === 'none' || institutions.has(answer);
      const differ = (preview?.strangers ?? []).filter((stranger) => isKnown(said(stranger)) && said(stranger) !== (stranger.said ?? ''));
      // What somebody left as the page showed it they did not say; where a colleague changed it since, that stands.
      const meant = differ.filter((stranger) => said(stranger) !== saw(stranger));
      const changed = meant.filter((stranger) => saw(stranger) === (stranger.said ?? ''));
      const counted = `${changed.length} ${meant.length - changed.length}`;
      if (changed.length === 0) return counted;
      const kept = changed.filter((stranger) => said(stranger) !== '');
      await saveMatches(tenant, new Map(kept.map((stranger) => [stranger.given, said(stranger) === 'none' ? null : said(stranger)])), {
        by: by.person,
        at,
      });
      await deleteMatches(
        tenant,
        changed.filter((stranger) => said(stranger) === '').map(({ given }) => given),
      );
      const words = (answer: string) => (answer === 'none' ? 'none of ours' : (institutions.get(answer) ?? null));
      const before = Object.fromEntries(changed.map(({ given, said: old }) => [given, words(old ?? '')]));
      const after = Object.fromEntries(changed.map((stranger) => [stranger.given, words(said(stranger))]));
      await recordActivity(tenant, { at, by, act: 'matched-institutions', subject: { kind: 'import', id: imported.id }, before, after });
      return counted;
    }),
  );
  const [saved = 0, overtaken = 0] = answer.split(' ').map(Number);
  return { saved, overtaken };
}
