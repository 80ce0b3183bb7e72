import { createHash, randomBytes } from 'node:crypto';
import { sendOnce } from '../../database/sent-form.ts';
import { type Tenant, withTenant } from '../../database/tenant.ts';
import type { Parts } from '../../web/parts.ts';
import { recordActivity } from '../activity-log/index.ts';
import type { Sent } from '../partnerships/index.ts';
import { deleteCalendarAddress, findCalendarAddress, keepCalendarAddress } from './calendar.queries.ts';

/** 192 random bits in 32 signs that fit an address: nobody guesses it. */
export function newSecret(): string {
  return randomBytes(24).toString('base64url');
}

export const SECRET_FORM = /^[\w-]{32}$/;

/** No salt and no slow hash: what is random in all its bits cannot be guessed at. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

export function calendarAddress(partnership: string, secret: string): string {
  return `/calendars/${partnership}/${secret}/programme.ics`;
}

/**
 * Makes the secret address at which calendars read the days of a programme, in the place of the one before. Gives back the secret, which is kept
 * nowhere; null where this form made one before, which cannot be shown again.
 */
export async function makeCalendarAddress(given: Pick<Parts, 'db' | 'now'>, sent: Sent, institution: string): Promise<string | null> {
  const secret = newSecret();
  const hash = hashOfSecret(secret);
  const made = await inOneAct(given, sent, institution, async (tenant, at) => {
    const before = await findCalendarAddress(tenant, institution);
    await keepCalendarAddress(tenant, institution, hash, { by: sent.by.person, at });
    return { act: before ? 'renewed-calendar-address' : 'made-calendar-address', answer: hash };
  });
  return made === hash ? secret : null;
}

/** From now on no calendar reads the programme any more. */
export async function endCalendarAddress(given: Pick<Parts, 'db' | 'now'>, sent: Sent, institution: string): Promise<void> {
  await inOneAct(given, sent, institution, async (tenant) =>
    (await deleteCalendarAddress(tenant, institution)) ? { act: 'ended-calendar-address' } : {},
  );
}

interface Done {
  act?: Parameters<typeof recordActivity>[1]['act'];
  answer?: string;
}

/** An address is of an institution and of no cycle, so that none is locked. */
async function inOneAct(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, by, form }: Sent,
  institution: string,
  change: (tenant: Tenant, at: Date) => Promise<Done>,
): Promise<string> {
  const at = now();
  return withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      const { act, answer = 'done' } = await change(tenant, at);
      if (act) await recordActivity(tenant, { at, by, act, institution, subject: { kind: 'institution', id: institution } });
      return answer;
    }),
  );
}
