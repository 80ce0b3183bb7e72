import { withDirectory, withTenant } from '../../database/tenant.ts';
import type { DueFor } from '../../jobs/due.ts';
import type { Job, JobResult, JobRun } from '../../jobs/job.ts';
import { type LetterKey, listDealtWith, noteNotNeeded } from '../../jobs/letters.queries.ts';
import { listPartnershipsForJobs } from '../../jobs/partnerships.queries.ts';
import { everyDayAt } from '../../jobs/schedule.ts';
import { sendLetterOnce } from '../../jobs/send-letter-once.ts';
import type { Letter } from '../../mail/letter.ts';
import { todayOf } from '../../shared/today.ts';
import type { Parts } from '../../web/parts.ts';
import { listInstitutions } from '../institutions/index.ts';
import { listHolders, listRhythms } from './digest.queries.ts';
import { digestLetter } from './digest-letter.ts';
import { letterDay, RHYTHMS, USUAL_RHYTHM } from './rhythm.ts';
import { type Recipient, shareOut } from './share-out.ts';

const KIND = 'digest';
/** Before work begins. */
const HOUR = 6;

type DigestParts = Pick<Parts, 'db' | 'mail' | 'now' | 'baseUrl'>;

/** Writes to people about what is due where they have a role, as often as they wish. */
export function digestJob(parts: DigestParts, sources: readonly DueFor[]): Job {
  return {
    name: 'digest',
    title: 'Write to people about what is due',
    says: 'One letter for all that is due, every Monday or every day, as each person chose. Every day at six in the morning.',
    dueFirst: 'next',
    next: everyDayAt(HOUR),
    async run(given) {
      return sendAll(parts, await gather(parts, sources, given.now), given);
    },
  };
}

async function gather({ db }: DigestParts, sources: readonly DueFor[], now: Date): Promise<Recipient[]> {
  const today = todayOf(now);
  const recipients = new Map<string, Recipient>();
  for (const { id, name } of await withDirectory(db, listPartnershipsForJobs))
    await withTenant(db, id, async (tenant) => {
      const due = [];
      for (const dueFor of sources) due.push(...(await dueFor(tenant, today)));
      const institutions = new Map((await listInstitutions(tenant)).map((one) => [one.id, one.name]));
      shareOut(recipients, due, await listHolders(tenant, now), { name, institutions });
    });
  return [...recipients.values()];
}

async function sendAll(parts: DigestParts, recipients: readonly Recipient[], { now, ending }: JobRun): Promise<JobResult> {
  const planned = await planLetters(parts, recipients, now);
  const tally = { 'letters sent': 0, 'letters that the mail server refused': 0, 'people with nothing due': 0 };
  for (const { key, letter } of planned.toSend) {
    if (ending.aborted) break;
    const outcome = await sendLetterOnce(parts, key, letter);
    if (outcome === 'sent') tally['letters sent']++;
    if (outcome === 'refused') tally['letters that the mail server refused']++;
  }
  await noteNotNeeded(parts.db, planned.notNeeded, now);
  tally['people with nothing due'] = planned.notNeeded.length;
  return { tally };
}

interface Planned {
  toSend: { key: LetterKey; letter: Letter }[];
  notNeeded: LetterKey[];
}

/** Who gets a letter now, and who needs none: each for the day that their rhythm says, unless that was dealt with. */
async function planLetters({ db, baseUrl }: DigestParts, recipients: readonly Recipient[], now: Date): Promise<Planned> {
  const today = todayOf(now);
  const rhythms = await listRhythms(db);
  const days = [...new Set(RHYTHMS.flatMap((rhythm) => letterDay(rhythm, today) ?? []))];
  const dealtWith = await listDealtWith(db, KIND, days, now);
  const planned: Planned = { toSend: [], notNeeded: [] };
  for (const recipient of recipients) {
    const { person } = recipient;
    const rhythm = rhythms.get(person) ?? USUAL_RHYTHM;
    const about = letterDay(rhythm, today);
    if (rhythm === 'off' || about === null || dealtWith.has(`${person} ${about}`)) continue;
    const key = { person, kind: KIND, about };
    const letter = digestLetter(recipient, { today, rhythm, baseUrl, chosen: rhythms.has(person) });
    if (letter) planned.toSend.push({ key, letter });
    else planned.notNeeded.push(key);
  }
  return planned;
}
