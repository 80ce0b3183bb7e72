import type { Tenant } from '../../database/tenant.ts';
import type { SoFar } from './next-steps.ts';

export async function countSoFar({ sql, partnership }: Tenant): Promise<SoFar> {
  const [{ institutions }, { people }] = await Promise.all([
    sql
      .selectFrom('institution')
      .where('partnership_id', '=', partnership)
      .select(({ fn }) => fn.countAll<number>().as('institutions'))
      .executeTakeFirstOrThrow(),
    sql
      .selectFrom('membership')
      .where('partnership_id', '=', partnership)
      .where('ended_at', 'is', null)
      .select(({ fn }) => fn.count<number>('person_id').distinct().as('people'))
      .executeTakeFirstOrThrow(),
  ]);
  return { institutions, people };
}
