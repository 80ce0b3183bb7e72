import type { Sql } from './database.ts';

/**
 * Does an act once for one sent form, and answers a second sending of the same form with what the first one answered: a double click, a
 * reload, a browser that sends again after a broken connection. `act` runs in the same transaction as the note that it ran, so that
 * neither is there without the other.
 */
export async function sendOnce(
  sql: Sql,
  { person, form, now }: { person: string; form: string; now: Date },
  act: () => Promise<string>,
): Promise<string> {
  const [first] = await sql
    .insertInto('sent_form')
    .values({ person_id: person, form_id: form, answer: '', sent_at: now })
    // A sending that is still being answered is waited for here, until its transaction ends.
    .onConflict((conflict) => conflict.doNothing())
    .returning('form_id')
    .execute();
  if (!first) return findAnswer(sql, person, form);
  const answer = await act();
  await sql.updateTable('sent_form').set({ answer }).where('person_id', '=', person).where('form_id', '=', form).execute();
  return answer;
}

async function findAnswer(sql: Sql, person: string, form: string): Promise<string> {
  const { answer } = await sql
    .selectFrom('sent_form')
    .select('answer')
    .where('person_id', '=', person)
    .where('form_id', '=', form)
    .executeTakeFirstOrThrow();
  return answer;
}
