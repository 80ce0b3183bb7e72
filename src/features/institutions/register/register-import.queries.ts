import { sql as raw } from 'kysely';
import type { Tenant } from '../../../database/tenant.ts';
import type { RegisterImport, Stays } from './register-import.ts';

type New = Pick<RegisterImport, 'id' | 'files' | 'brought'> & { by: string; at: Date };

export async function insertRegisterImport({ sql, partnership }: Tenant, { id, files, brought, by, at }: New): Promise<void> {
  const [filesJson, broughtJson] = [JSON.stringify(files), JSON.stringify(brought)];
  const row = { partnership_id: partnership, import_id: id, files: filesJson, brought: broughtJson, confirmed_by: by, confirmed_at: at };
  await sql.insertInto('register_import').values(row).execute();
}

function imports({ sql, partnership }: Tenant) {
  return sql
    .selectFrom('register_import as r')
    .leftJoin('person as c', 'c.id', 'r.confirmed_by')
    .leftJoin('person as u', 'u.id', 'r.undone_by')
    .select(['r.import_id as id', 'r.files', 'r.brought', 'r.stayed', 'r.confirmed_at as confirmedAt', 'r.undone_at as undoneAt'])
    .select(['c.name as confirmedBy', 'u.name as undoneBy'])
    .where('r.partnership_id', '=', partnership);
}

/** The latest first. */
export async function listRegisterImports(tenant: Tenant, most: number): Promise<RegisterImport[]> {
  return (await imports(tenant).orderBy('r.confirmed_at', 'desc').limit(most).execute()) as RegisterImport[];
}

export async function findRegisterImport(tenant: Tenant, id: string): Promise<RegisterImport | null> {
  const row = await imports(tenant).where('r.import_id', '=', id).executeTakeFirst();
  return (row as RegisterImport | undefined) ?? null;
}

export async function updateTakenBack({ sql, partnership }: Tenant, id: string, { by, at, stayed }: { by: string; at: Date; stayed: Stays[] }) {
  await sql
    .updateTable('register_import')
    .set({ undone_by: by, undone_at: at, stayed: JSON.stringify(stayed) })
    .where('partnership_id', '=', partnership)
    .where('import_id', '=', id)
    .execute();
}

/** What can hang on an institution, and what it is called. Ratings that are computed do not count: they go and come by themselves. */
export const HANGING = {
  evidence: 'evidence',
  membership: 'people with a role there',
  invitation: 'invitations',
  moderation: 'moderated ratings',
  stance: 'ratings agreed or disputed',
  rating_comment: 'comments on ratings',
  reminder: 'reminders',
  survey: 'surveys',
  staff_member: 'people in its register of staff',
  training: 'training in its log',
  training_budget: 'a budget for training',
  partner: 'partners that it works with',
  vision: 'a vision for guidance',
  vocabulary_word: 'words of its vocabulary',
  guidance_budget: 'a budget for guidance',
  aims_target: 'targets',
  programme_activity: 'activities in its programme',
  programme_file: 'files of activities that wait',
  programme_calendar: 'an address of its calendar',
  audit: 'an audit of itself',
  plan_action: 'actions in its plans',
  plan_act: 'agreements of its plans',
  plan_review: 'reviews of its plans',
  institution_match: 'rows of files matched to it',
  published_rating: 'published ratings',
} as const;

/** Which institutions have what hanging on them, also of earlier years; an institution that has nothing is left out. Asked in one statement. */
export async function listHanging({ sql, partnership }: Tenant, ids: readonly string[]): Promise<Map<string, string[]>> {
  const hanging = new Map<string, string[]>();
  if (ids.length === 0) return hanging;
  const each = (Object.keys(HANGING) as (keyof typeof HANGING)[]).map(
    (table) =>
      raw`(select distinct institution_id, ${table}::text as hangs from ${raw.table(table)} where partnership_id = ${partnership} and institution_id in (${raw.join(ids)}))`,
  );
  const { rows } = await raw<{ institution_id: string; hangs: keyof typeof HANGING }>`${raw.join(each, raw` union all `)}`.execute(sql);
  for (const { institution_id: id, hangs } of rows) hanging.set(id, [...(hanging.get(id) ?? []), HANGING[hangs]]);
  return hanging;
}
